using System.Collections.Frozen;

namespace Campaign.Core.Text.Spoken;

/// <summary>
/// The known abbreviations. Officers may replace or extend them. A line is the abbreviation, a tab, its reading and,
/// optionally after another tab, when it applies: "loại văn bản", "cơ quan", "trước tên", "trước số", "sau: từ, từ",
/// "trước: từ, từ", "gần: từ, từ".
/// </summary>
public sealed class AbbreviationDictionary
{
    private static readonly Lazy<AbbreviationDictionary> Shipped = new(LoadShipped);
    private readonly FrozenDictionary<string, Abbreviation[]> _byWritten;
    private readonly FrozenDictionary<char, int[]> _lengthsByFirst;

    /// <summary>Makes a dictionary of entries; several entries for one abbreviation are several readings.</summary>
    public AbbreviationDictionary(IEnumerable<Abbreviation> entries)
    {
        Entries = entries.ToArray();
        _byWritten = Entries.GroupBy(e => e.Written).ToFrozenDictionary(g => g.Key, g => g.ToArray());
        _lengthsByFirst = Entries
            .GroupBy(e => e.Written[0])
            .ToFrozenDictionary(
                g => g.Key,
                g => g.Select(e => e.Written.Length).Distinct().OrderDescending().ToArray()
            );
    }

    /// <summary>The dictionary that comes with the product: administration, law and the campaign's own field.</summary>
    public static AbbreviationDictionary Default => Shipped.Value;

    /// <summary>A dictionary without abbreviations.</summary>
    public static AbbreviationDictionary Empty { get; } = new([]);

    /// <summary>All entries in the order given.</summary>
    public IReadOnlyList<Abbreviation> Entries { get; }

    /// <summary>All readings of an abbreviation; empty when it is unknown.</summary>
    public IReadOnlyList<Abbreviation> Readings(string written) => _byWritten.GetValueOrDefault(written, []);

    /// <summary>
    /// This dictionary with more entries. For an abbreviation among them, the former readings are dropped.
    /// </summary>
    public AbbreviationDictionary With(IEnumerable<Abbreviation> entries)
    {
        var added = entries.ToArray();
        var replaced = added.Select(e => e.Written).ToHashSet(StringComparer.Ordinal);
        return new AbbreviationDictionary(Entries.Where(e => !replaced.Contains(e.Written)).Concat(added));
    }

    /// <summary>Reads the tab-separated form. Blank lines and lines starting with # are skipped.</summary>
    /// <exception cref="FormatException">
    /// Some lines are wrong; the message (Vietnamese) lists all of them by number.
    /// </exception>
    public static AbbreviationDictionary Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var entries = new List<Abbreviation>();
        var faults = new List<string>();
        foreach (var (number, line) in text.Split('\n').Index())
        {
            var trimmed = Nfc.Of(line.TrimEnd('\r', ' '));
            if (trimmed.Length == 0 || trimmed[0] == '#')
                continue;
            if (ParseLine(trimmed) is { } entry)
                entries.Add(entry);
            else
                faults.Add($"Dòng {number + 1}: cần “chữ viết tắt, tab, cách đọc, tab, khi nào”, có “{trimmed}”.");
        }
        if (faults.Count > 0)
            throw new FormatException(string.Join('\n', faults));
        return new AbbreviationDictionary(entries);
    }

    /// <summary>Lengths of the abbreviations that start at an index and end with a word, the longest first.</summary>
    internal IEnumerable<int> LengthsAt(string text, int at)
    {
        if (!_lengthsByFirst.TryGetValue(text[at], out var lengths))
            yield break;
        foreach (var length in lengths)
        {
            var end = at + length;
            if (end > text.Length || (end < text.Length && char.IsLetterOrDigit(text[end]) && text[end - 1] != '.'))
                continue;
            if (_byWritten.ContainsKey(text.Substring(at, length)))
                yield return length;
        }
    }

    private static Abbreviation? ParseLine(string line)
    {
        var fields = line.Split('\t', StringSplitOptions.TrimEntries);
        if (fields.Length is < 2 or > 3 || fields[0].Length == 0 || fields[1].Length == 0)
            return null;
        if (fields[1].Any(char.IsAsciiDigit))
            return null; // a reading consists of words
        var condition = fields.Length == 3 ? fields[2] : "";
        var words = condition.Contains(':')
            ? condition[(condition.IndexOf(':') + 1)..].Split(',', StringSplitOptions.TrimEntries)
            : [];
        AbbreviationContext? context = condition.Split(':')[0] switch
        {
            "" => AbbreviationContext.Anywhere,
            "loại văn bản" => AbbreviationContext.DocumentKind,
            "cơ quan" => AbbreviationContext.DocumentIssuer,
            "trước tên" => AbbreviationContext.BeforeName,
            "trước số" => AbbreviationContext.BeforeNumber,
            "sau" => AbbreviationContext.After,
            "trước" => AbbreviationContext.Before,
            "gần" => AbbreviationContext.Near,
            _ => null,
        };
        return context is { } known ? new Abbreviation(fields[0], fields[1], known, words) : null;
    }

    private static AbbreviationDictionary LoadShipped() => Parse(SpokenFile.Text("abbreviations.vi.tsv"));
}
