using System.Collections.Frozen;
using System.Collections.Immutable;
using Campaign.Content.Types.Tables;
using Campaign.Core.Publication;

namespace Campaign.Content.Types;

/// <summary>All document types.</summary>
internal static class ItemTables
{
    public const string Folder = "folder";
    public const string ProvinceFolder = "provinceFolder";

    public static ImmutableArray<ItemTable> All { get; } =
    [
        CampaignTables.Campaign,
        CampaignTables.Edition,
        CampaignTables.LocalTheme,
        MessageTables.Message,
        MessageTables.Material,
        MessageTables.Script,
        EventTables.Event,
        ServiceTables.Service,
        ServiceTables.Organisation,
        PlanTables.Document,
        PlanTables.Target,
        PlanTables.Allocation,
        PlanTables.Duty,
        PlaceTables.Place,
        FolderTables.Folder,
        FolderTables.ProvinceFolder,
    ];

    private static readonly FrozenDictionary<string, ItemTable> ByAlias = All.ToFrozenDictionary(x => x.Alias);

    public static ItemTable? Find(string alias) => ByAlias.GetValueOrDefault(alias);

    public static ItemTable Of(ItemType type) => ByAlias[type.ApiName()];
}
