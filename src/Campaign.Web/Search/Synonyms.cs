namespace Campaign.Web.Search;

/// <summary>
/// Words that mean the same in a search, from a small file with one group per line, <c>bạo hành = bạo lực</c>; lines
/// beginning with # are comments.
/// </summary>
internal sealed class Synonyms
{
    private const int MaxVariants = 6;
    private readonly List<string[]> _groups;

    public Synonyms(IEnumerable<string> lines) =>
        _groups = [
            .. Lines(lines)
                .Select(line => line.Split('=').Select(QueryTerms.Spaced).Where(x => x.Length > 0).ToArray())
                .Where(group => group.Length > 1),
        ];

    /// <summary>The folded query itself, followed by its variants.</summary>
    public IReadOnlyList<string[]> Variants(IReadOnlyList<string> folded)
    {
        var query = $" {string.Join(' ', folded)} ";
        var variants = new List<string> { query };
        foreach (var group in _groups)
        foreach (var known in variants.ToArray())
            if (group.FirstOrDefault(x => known.Contains($" {x} ", StringComparison.Ordinal)) is { } found)
                variants.AddRange(
                    group
                        .Where(x => x != found)
                        .Select(x => known.Replace($" {found} ", $" {x} ", StringComparison.Ordinal))
                );
        return
        [
            .. variants
                .Distinct(StringComparer.Ordinal)
                .Take(MaxVariants)
                .Select(x => x.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        ];
    }

    /// <summary>The lines without comments and blanks.</summary>
    public static IEnumerable<string> Lines(IEnumerable<string> lines) =>
        lines.Select(x => x.Trim()).Where(x => x.Length > 0 && !x.StartsWith('#'));
}
