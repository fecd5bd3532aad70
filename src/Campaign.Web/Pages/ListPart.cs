namespace Campaign.Web.Pages;

/// <summary>
/// One page of a long list, which a cheap phone can load: what is on it, its number from 1, and how many there are.
/// </summary>
public sealed record ListPart<T>(IReadOnlyList<T> Items, int Number, int Count);

/// <summary>Cuts a list into pages of a hundred.</summary>
internal static class ListPart
{
    /// <summary>Query parameter with the number of the page.</summary>
    internal const string Parameter = "trang";

    internal const int Size = 100;

    /// <summary>The page that was asked for, the first unless told; a number that is not there is a fault.</summary>
    public static ListPart<T> Asked<T>(PageQuery query, IReadOnlyList<T> all)
    {
        var count = Math.Max(1, (all.Count + Size - 1) / Size);
        var number = query.Number(Parameter, count, "trang") ?? 1;
        return new([.. all.Skip((number - 1) * Size).Take(Size)], number, count);
    }
}
