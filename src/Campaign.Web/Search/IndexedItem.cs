using Campaign.Core.Publication;
using Campaign.Core.Text;

namespace Campaign.Web.Search;

/// <summary>
/// An item as the index knows it. The words of its title are numbers, which compare faster, and are looked at when the
/// title is asked for the first time: all titles of a large index take seconds.
/// </summary>
/// <param name="row">Row number: smaller is statically better.</param>
/// <param name="item">The item as it was indexed; what is shown comes from the snapshot.</param>
internal sealed class IndexedItem(long row, PublishedItem item)
{
    private int[]? _folded;
    private int[]? _exact;

    public long Row { get; } = row;

    public ItemType Type { get; } = item.Type;

    public ItemHeader Header { get; } = item.Header;

    // Of the header, but looked at for every row that matches.
    public string Language { get; } = item.Language;

    public bool IsHotline { get; } = item is Core.Services.Service { IsHotline: true };

    private int[] Folded => _folded ??= Numbers(QueryTerms.Words(Folding.Fold(Header.Title)));

    private int[] Exact => _exact ??= Numbers(QueryTerms.Words(QueryTerms.Exactly(Header.Title)));

    /// <summary>
    /// Words as numbers. Two words with one number would do no worse than rank an item a little too high.
    /// </summary>
    public static int[] Numbers(IEnumerable<string> words) =>
        [.. words.Select(x => x.GetHashCode(StringComparison.Ordinal))];

    /// <summary>Share of the title that words make up, 0–1.</summary>
    public double ShareOf(ReadOnlySpan<int> words)
    {
        var shared = 0;
        foreach (var word in Folded)
            if (words.Contains(word))
                shared++;
        return Folded.Length == 0 ? 0 : (double)shared / Folded.Length;
    }

    /// <summary>Whether the title has the folded words next to each other.</summary>
    public bool HasInTitle(ReadOnlySpan<int> words) => Folded.AsSpan().IndexOf(words) >= 0;

    /// <summary>Whether the title has the words with these very marks next to each other.</summary>
    public bool HasTyped(ReadOnlySpan<int> words) => Exact.AsSpan().IndexOf(words) >= 0;
}
