using Campaign.Core.Intake;
using Xunit;

namespace Campaign.Core.Tests.Intake;

/// <summary>A document with its facts: a text, and next to it a table "field, value".</summary>
internal sealed class FactSet
{
    // A document lists dozens of tasks. The tables name only some of them, but all that are read must be in the
    // document.
    private static readonly string[] Sampled = ["activity", "duty"];

    private readonly string _text;
    private readonly List<string> _expected;
    private readonly List<string> _read;

    public FactSet(string folder, string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Intake", folder, name);
        _text = File.ReadAllText(path + ".txt");
        _expected = [.. File.ReadAllLines(path + ".facts.tsv").Where(x => x.Length > 0)];
        Reading = IntakeReader.Read(LinesOfText.Blocks(_text));
        _read = [.. Reading.Facts.Select(x => $"{IntakeReader.NameOf(x.Field)}\t{x.Value}")];
    }

    public IntakeReading Reading { get; }

    public int Expected => _expected.Count;

    public int Read => _read.Count(IsWhole);

    /// <summary>Facts in the table that were not read.</summary>
    public IReadOnlyList<string> NotFound => [.. _expected.Where(x => !_read.Contains(x))];

    /// <summary>Facts that were read but are not in the table, or not in the document.</summary>
    public IReadOnlyList<string> Invented =>
        [.. _read.Where(x => IsWhole(x) ? !_expected.Contains(x) : !IsVerbatim(x))];

    public static TheoryData<string> In(string folder) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Intake", folder), "*.txt")
                .Select(x => Path.GetFileNameWithoutExtension(x)!)
                .Order(StringComparer.Ordinal),
        ];

    private static bool IsWhole(string fact) => !Sampled.Contains(fact[..fact.IndexOf('\t', StringComparison.Ordinal)]);

    private bool IsVerbatim(string fact) =>
        fact[(fact.IndexOf('\t', StringComparison.Ordinal) + 1)..]
            .Split(" | ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .All(x => Squeezed(_text).Contains(Squeezed(x), StringComparison.Ordinal));

    private static string Squeezed(string text) =>
        string.Concat(text.Normalize().Where(x => !char.IsWhiteSpace(x) && x != '*'));
}
