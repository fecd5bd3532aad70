using Campaign.Core.Publication;

namespace Campaign.Web.Search;

/// <summary>What comes first when texts match equally well: help before anything, then what people read most.</summary>
internal static class StaticRank
{
    private static readonly ItemType[] Order =
    [
        ItemType.Service,
        ItemType.Campaign,
        ItemType.Edition,
        ItemType.Message,
        ItemType.Event,
        ItemType.Material,
        ItemType.Script,
        ItemType.Document,
        ItemType.LocalTheme,
        ItemType.Target,
        ItemType.Duty,
        ItemType.Allocation,
        ItemType.Organisation,
        ItemType.Place,
    ];

    /// <summary>Whether items of a type are looked up rather than read: plans, their figures, who is responsible.</summary>
    public static bool IsReference(ItemType type) => Of(type) >= Of(ItemType.Document);

    /// <summary>Every row of the index.</summary>
    public static readonly (long From, long To) AllRows = (0, long.MaxValue);

    /// <summary>0 is first.</summary>
    public static int Of(ItemType type) => Array.IndexOf(Order, type);

    /// <summary>First row number of a type in the index: types never mix.</summary>
    public static long FirstRow(ItemType type) => ((long)Of(type) << 40) + 1;

    /// <summary>Last row number of a type.</summary>
    public static long LastRow(ItemType type) => (long)(Of(type) + 1) << 40;
}
