using Campaign.Core.Publication;
using Campaign.Web.Items;

namespace Campaign.Web.Search;

/// <summary>The order of equally good matches: help before everything, then what people read most.</summary>
internal sealed class StaticRank(ItemKinds kinds)
{
    /// <summary>Every row of the index.</summary>
    public static readonly (long From, long To) AllRows = (0, long.MaxValue);

    /// <summary>The rank of a type; the smallest comes first.</summary>
    public int Of(ItemType type) => kinds[type].SearchRank;

    /// <summary>Whether everyday words list items of a type below all others.</summary>
    public bool IsReference(ItemType type) => kinds[type].IsReference;

    /// <summary>First row number of a type. Types never share a range.</summary>
    public long FirstRow(ItemType type) => ((long)Of(type) << 40) + 1;

    /// <summary>Last row number of a type.</summary>
    public long LastRow(ItemType type) => (long)(Of(type) + 1) << 40;
}
