using System.Text.RegularExpressions;
using Campaign.Core.Text.Spoken;

namespace Campaign.Core.Tests.Text.Quality;

/// <summary>The result for a sentence of the quality set.</summary>
internal enum Verdict
{
    Right,

    /// <summary>Not as expected, but the officer is asked about every wrong part.</summary>
    WrongAsked,

    /// <summary>Not as expected, and nobody would notice before it is broadcast.</summary>
    WrongSilent,
}

/// <summary>
/// A row of the quality set: a sentence with its parts as <c>[written|spoken|also right]</c>. A part <c>?</c> means
/// that nobody can know the reading, so it must be asked about or be one of the readings given. Everything else is said
/// as written. Case and punctuation do not count, because nobody hears them.
/// </summary>
internal sealed partial class MarkedSentence
{
    private readonly List<(int Start, int Length, string[] Spoken, bool Doubtful)> _parts = [];

    private MarkedSentence(string file, int line, string domain, string marked, bool stillWrong)
    {
        (File, Line, Domain, StillWrong) = (file, line, domain, stillWrong);
        var (written, at) = ("", 0);
        foreach (Match m in Part().Matches(marked))
        {
            written += marked[at..m.Index];
            var fields = m.Groups["fields"].Value.Split('|');
            var spoken = fields[1..].Where(x => x != "?").ToArray();
            _parts.Add((written.Length, fields[0].Length, spoken, fields.Contains("?")));
            written += fields[0];
            at = m.Index + m.Length;
        }
        Written = written + marked[at..];
        Read = SpokenVietnamese.Read(Written);
    }

    public string File { get; }

    public int Line { get; }

    public string Domain { get; }

    public string Written { get; }

    /// <summary>Whether the row is marked as not yet right.</summary>
    public bool StillWrong { get; }

    public SpokenText Read { get; }

    public Verdict Verdict =>
        Expected(x => x.Doubtful && IsAsked(x.Start, x.Length)).IsMatch(Plain(Read.Text)) ? Verdict.Right
        : Expected(x => IsAsked(x.Start, x.Length)).IsMatch(Plain(Read.Text)) ? Verdict.WrongAsked
        : Verdict.WrongSilent;

    /// <summary>Number of questions about parts that have only one reading.</summary>
    public int NeedlessQuestions =>
        Read.Ambiguities.Count(a =>
            !_parts.Any(p => p.Doubtful && a.Start < p.Start + p.Length && p.Start < a.Start + a.Length)
        );

    /// <summary>
    /// All rows of a file: domain, tab, sentence and, after another tab, "chưa" if it is still wrong.
    /// </summary>
    public static List<MarkedSentence> In(string file)
    {
        var rows = new List<MarkedSentence>();
        var path = Path.Combine(AppContext.BaseDirectory, "Text", "Quality", file);
        foreach (var (index, line) in System.IO.File.ReadLines(path).Index())
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var fields = line.Split('\t');
            if (fields.Length is < 2 or > 3 || (fields.Length == 3 && fields[2] != "chưa"))
                throw new FormatException($"{file}, line {index + 1}: domain, tab, sentence, maybe tab and “chưa”.");
            rows.Add(new MarkedSentence(file, index + 1, fields[0], fields[1], fields.Length == 3));
        }
        return rows;
    }

    public override string ToString() =>
        $"{File}:{Line} {Verdict}\n  viết: {Written}\n  đọc:  {Read.Text}\n  cần:  {Wanted()}"
        + string.Concat(Read.Ambiguities.Select(a => $"\n  hỏi:  {a.Written}"));

    private string Wanted() =>
        string.Join(" · ", _parts.Select(x => string.Join(" / ", x.Spoken) + (x.Doubtful ? " ?" : "")));

    private bool IsAsked(int start, int length) =>
        Read.Ambiguities.Any(a => a.Start < start + length && start < a.Start + a.Length);

    private Regex Expected(Func<(int Start, int Length, string[] Spoken, bool Doubtful), bool> anything)
    {
        var (pattern, at) = ("^", 0);
        foreach (var part in _parts)
        {
            pattern += Said(Written[at..part.Start]);
            var readings = part.Spoken.Select(Said).ToList();
            pattern += anything(part) ? "(?:.*)" : $"(?:{string.Join('|', readings)})";
            at = part.Start + part.Length;
        }
        return new Regex(pattern + Said(Written[at..]) + "$");
    }

    /// <summary>The words, each followed by a blank.</summary>
    private static string Plain(string text) =>
        string.Concat(Word().Matches(text.ToLowerInvariant()).Select(x => x.Value + " "));

    private static string Said(string text) => Regex.Escape(Plain(text));

    [GeneratedRegex(@"\[(?<fields>[^\[\]]*)\]")]
    private static partial Regex Part();

    [GeneratedRegex(@"[\p{L}\p{M}0-9]+|[^\s\p{L}\p{M}0-9.,;:!?()“”""'’…\-–—/*&]")]
    private static partial Regex Word();
}
