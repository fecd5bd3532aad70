using Campaign.Core.Publication;

namespace Campaign.Web.Search;

/// <summary>An item as the index knows it. Titles are numbers of a <see cref="Lexicon"/>.</summary>
/// <param name="row">Row number: smaller is statically better.</param>
/// <param name="item">The item as it was indexed; what is shown comes from the snapshot.</param>
/// <param name="title">The words of the title, folded.</param>
/// <param name="exact">The same words in canonical lower case, marks kept.</param>
internal sealed class IndexedItem(long row, PublishedItem item, int[] title, int[] exact)
{
    public long Row { get; } = row;

    public ItemType Type { get; } = item.Type;

    public ItemHeader Header { get; } = item.Header;

    // Of the header, but looked at for every row that matches.
    public string Language { get; } = item.Language;

    public bool IsHotline { get; } = item is Core.Services.Service { IsHotline: true };

    /// <summary>Share of the title that words make up, 0–1.</summary>
    public double ShareOf(ReadOnlySpan<int> words)
    {
        var shared = 0;
        foreach (var word in title)
            if (words.Contains(word))
                shared++;
        return title.Length == 0 ? 0 : (double)shared / title.Length;
    }

    /// <summary>Whether the title has the folded words next to each other.</summary>
    public bool HasInTitle(ReadOnlySpan<int> words) => title.AsSpan().IndexOf(words) >= 0;

    /// <summary>Whether the title has the words with these very marks next to each other.</summary>
    public bool HasTyped(ReadOnlySpan<int> words) => exact.AsSpan().IndexOf(words) >= 0;
}
