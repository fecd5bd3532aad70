namespace Campaign.Web.Pages;

/// <summary>
/// One page of a long list, short enough for a cheap phone: its items, its number from 1, and the number of pages.
/// </summary>
public sealed record ListPart<T>(IReadOnlyList<T> Items, int Number, int Count);

/// <summary>Splits a list into pages of a hundred.</summary>
internal static class ListPart
{
    /// <summary>Query parameter for the page number.</summary>
    internal const string Parameter = "trang";

    internal const int Size = 100;

    /// <summary>The requested page, by default the first; a number out of range is a fault.</summary>
    public static ListPart<T> Asked<T>(PageQuery query, IReadOnlyList<T> all)
    {
        var count = Math.Max(1, (all.Count + Size - 1) / Size);
        var number = query.Number(Parameter, count, "trang") ?? 1;
        return new([.. all.Skip((number - 1) * Size).Take(Size)], number, count);
    }
}
