using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Campaign.Core.Campaigns;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Web.Items;

namespace Campaign.Web.Campaigns;

/// <summary>A place's own wording of an edition's theme.</summary>
internal sealed class LocalThemeKind : ItemKind<LocalTheme, ApiLocalTheme>
{
    public override KindNames Names { get; } =
        new()
        {
            Vietnamese = "Chủ đề địa phương",
            English = "local theme",
            Collection = "local-themes",
            Tag = "Campaigns",
        };

    public override ImmutableArray<ItemType> Shows => [];

    public override KindSection? Section => null;

    public override KindFeed? Feed => null;

    public override int SearchRank => 90;

    public override bool IsReference => true;

    public override JsonNode Sample => Samples.Of("getLocalTheme");

    // It appears on its edition's page.
    public override void MapPages(IEndpointRouteBuilder routes) { }

    protected override ApiLocalTheme Json(LocalTheme item, Links at) => new(item, at);

    protected override string? Page(LocalTheme item, CampaignSnapshot snapshot) =>
        item.Header.Edition is { } year ? SiteAddress.OfEdition(item.Header.Campaign, year, snapshot) : null;

    protected override string? DraftPage(LocalTheme item, CampaignSnapshot snapshot) =>
        SiteAddress.OfDraftIn(item.Header);

    protected override IEnumerable<string?> SearchTexts(LocalTheme item) => [item.Theme];

    protected override ImmutableArray<MaterialFile> Files(LocalTheme item) => [];

    protected override IEnumerable<string?> Markdown(LocalTheme item) => [];
}
