using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Campaign.Rendering.Pdf;

/// <summary>
/// Changes a few dictionaries of a PDF by an incremental update (ISO 32000-1, 7.5.6): the file's own bytes stay as they
/// are and new versions of the changed objects follow. Reads what Chromium writes: one classic cross-reference table,
/// plain dictionaries for pages, catalogue and information.
/// </summary>
internal sealed partial class PdfUpdate
{
    private readonly byte[] _file;
    private readonly string _text;
    private readonly int _tableAt;
    private readonly string _trailer;
    private readonly Dictionary<int, int> _offsets = [];
    private readonly SortedDictionary<int, string> _changed = [];

    public PdfUpdate(byte[] file)
    {
        _file = file;
        _text = Encoding.Latin1.GetString(file);
        _tableAt = Number(StartPattern().Match(_text), "startxref");
        _trailer = TrailerPattern().Match(_text, _tableAt) is { Success: true } match
            ? match.Groups[1].Value : throw Unexpected("trailer");
        ReadTable();
    }

    /// <summary>Names of all fonts in the file, subset prefixes included.</summary>
    public IEnumerable<string> Fonts => FontPattern().Matches(_text).Select(m => m.Groups[1].Value).Distinct();

    /// <summary>Numbers of the page objects, in file order.</summary>
    public IReadOnlyList<int> Pages => [.. _offsets.Where(o => IsPage(o.Value)).Select(o => o.Key).Order()];

    public int Catalog => Number(RootPattern().Match(_trailer), "/Root");

    public int Information => Number(InfoPattern().Match(_trailer), "/Info");

    /// <summary>The dictionary of an object, from &lt;&lt; to &gt;&gt;.</summary>
    public string Dictionary(int number)
    {
        var start = _text.IndexOf("<<", _offsets[number], StringComparison.Ordinal);
        var end = _text.IndexOf("endobj", start, StringComparison.Ordinal);
        return _text[start..end].TrimEnd();
    }

    /// <summary>Replaces an object's dictionary.</summary>
    public void Replace(int number, string dictionary) => _changed[number] = dictionary;

    /// <summary>The file with the changes appended.</summary>
    public byte[] Save()
    {
        using var output = new MemoryStream(_file.Length + 4096);
        output.Write(_file);
        var entries = new StringBuilder();
        foreach (var (number, dictionary) in _changed)
        {
            entries.Append(CultureInfo.InvariantCulture, $"{number} 1\n{output.Position:D10} 00000 n \n");
            output.Write(Encoding.Latin1.GetBytes($"{number} 0 obj\n{dictionary}\nendobj\n"));
        }
        var table = output.Position;
        output.Write(Encoding.Latin1.GetBytes(
            $"xref\n{entries}trailer\n<<{_trailer}\n/Prev {_tableAt}>>\nstartxref\n{table}\n%%EOF\n"));
        return output.ToArray();
    }

    private bool IsPage(int offset) => PagePattern().IsMatch(_text[offset..Math.Min(_text.Length, offset + 64)]);

    private void ReadTable()
    {
        if (string.CompareOrdinal(_text, _tableAt, "xref\n0 ", 0, 7) != 0) throw Unexpected("cross-reference table");
        var at = _text.IndexOf('\n', _tableAt + 7) + 1;
        for (var number = 0; _text[at] is >= '0' and <= '9'; number++, at += 20)
        {
            if (_text[at + 17] == 'n')
                _offsets[number] = int.Parse(_text.AsSpan(at, 10), NumberStyles.None, CultureInfo.InvariantCulture);
        }
    }

    private static int Number(Match match, string what) => match.Success
        ? int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
        : throw Unexpected(what);

    private static RenderingFailedException Unexpected(string what) =>
        new($"Chromium wrote a PDF of another kind than expected: no {what} could be read.");

    [GeneratedRegex(@"startxref\s+(\d+)\s+%%EOF\s*$", RegexOptions.RightToLeft)]
    private static partial Regex StartPattern();

    [GeneratedRegex(@"trailer\s*<<(.*?)>>", RegexOptions.Singleline)]
    private static partial Regex TrailerPattern();

    [GeneratedRegex(@"/Root (\d+) 0 R")]
    private static partial Regex RootPattern();

    [GeneratedRegex(@"/Info (\d+) 0 R")]
    private static partial Regex InfoPattern();

    [GeneratedRegex(@"^\d+ 0 obj\s*<<\s*/Type /Page\s")]
    private static partial Regex PagePattern();

    [GeneratedRegex(@"/BaseFont /([^\s/<>\[\]]+)")]
    private static partial Regex FontPattern();
}
