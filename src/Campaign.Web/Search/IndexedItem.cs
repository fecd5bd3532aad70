using Campaign.Core.Publication;
using Campaign.Core.Text;

namespace Campaign.Web.Search;

/// <summary>
/// An item as the index knows it. The words of its title are kept as numbers, which are faster to compare. They are
/// computed on first use, because doing it for all titles of a large index takes seconds.
/// </summary>
/// <param name="row">Row number: lower rows have a better static rank.</param>
/// <param name="item">The item as it was indexed; what is displayed comes from the snapshot.</param>
internal sealed class IndexedItem(long row, PublishedItem item)
{
    private int[]? _folded;
    private int[]? _exact;

    public long Row { get; } = row;

    public ItemType Type { get; } = item.Type;

    public ItemHeader Header { get; } = item.Header;

    // A copy from the header, because it is checked for every matching row.
    public string Language { get; } = item.Language;

    public bool IsHotline { get; } = item is Core.Services.Service { IsHotline: true };

    private int[] Folded => _folded ??= Numbers(QueryTerms.Words(Folding.Fold(Header.Title)));

    private int[] Exact => _exact ??= Numbers(QueryTerms.Words(QueryTerms.Exactly(Header.Title)));

    /// <summary>
    /// Words as numbers. If two words happened to get the same number, an item would at worst be ranked a little too
    /// high.
    /// </summary>
    public static int[] Numbers(IEnumerable<string> words) =>
        [.. words.Select(x => x.GetHashCode(StringComparison.Ordinal))];

    /// <summary>The share of the title that consists of these words, 0–1.</summary>
    public double ShareOf(ReadOnlySpan<int> words)
    {
        var shared = 0;
        foreach (var word in Folded)
            if (words.Contains(word))
                shared++;
        return Folded.Length == 0 ? 0 : (double)shared / Folded.Length;
    }

    /// <summary>Whether the title contains the folded words next to each other.</summary>
    public bool HasInTitle(ReadOnlySpan<int> words) => Folded.AsSpan().IndexOf(words) >= 0;

    /// <summary>Whether the title contains the words next to each other, with exactly these diacritics.</summary>
    public bool HasTyped(ReadOnlySpan<int> words) => Exact.AsSpan().IndexOf(words) >= 0;
}
