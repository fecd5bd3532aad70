namespace Campaign.Web.Search;

/// <summary>
/// Words that mean the same in a search, from a small file with one group per line, <c>bạo hành = bạo lực</c>; lines
/// beginning with # are comments.
/// </summary>
internal sealed class Synonyms
{
    private const int MaxReadings = 6;
    private readonly List<string[]> _groups;

    public Synonyms(IEnumerable<string> lines) =>
        _groups = [
            .. Lines(lines)
                .Select(line => line.Split('=').Select(QueryTerms.Spaced).Where(x => x.Length > 0).ToArray())
                .Where(group => group.Length > 1),
        ];

    /// <summary>The folded query itself, followed by how else it can be read.</summary>
    public IReadOnlyList<QueryReading> Readings(IReadOnlyList<string> folded)
    {
        var readings = new List<QueryReading> { QueryReading.Typed(string.Join(' ', folded)) };
        foreach (var group in _groups)
        foreach (var known in readings.ToArray())
            if (group.FirstOrDefault(x => known.Text.Contains($" {x} ", StringComparison.Ordinal)) is { } found)
                readings.AddRange(group.Where(x => x != found).Select(x => known.With(found, x)));
        return [.. readings.DistinctBy(x => x.Text, StringComparer.Ordinal).Take(MaxReadings)];
    }

    /// <summary>The lines without comments and blanks.</summary>
    public static IEnumerable<string> Lines(IEnumerable<string> lines) =>
        lines.Select(x => x.Trim()).Where(x => x.Length > 0 && !x.StartsWith('#'));
}
