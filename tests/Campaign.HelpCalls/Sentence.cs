using Campaign.Core.HelpCalls;

namespace Campaign.HelpCalls;

/// <summary>A labelled sentence.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Style">One letter; see <see cref="StyleNames"/>.</param>
/// <param name="Source">The frame it was made from: sentences of one source never stand in two folds.</param>
/// <param name="Situation">What it is a call about; null: no call.</param>
internal sealed record Sentence(string Text, char Style, string Source, HelpSituation? Situation)
{
    public static IReadOnlyDictionary<char, string> StyleNames { get; } =
        new Dictionary<char, string>
        {
            ['v'] = "full marks",
            ['0'] = "no marks",
            ['t'] = "slips",
            ['x'] = "Telex, VNI",
            ['n'] = "teen",
            ['s'] = "South",
            ['c'] = "Centre",
            ['b'] = "North",
            ['g'] = "voice",
            ['e'] = "English",
            ['f'] = "a few words",
        };

    /// <summary>Number of the class: 0 no call, else the situation's and one.</summary>
    public int Class => Situation is { } x ? (int)x + 1 : 0;

    /// <summary>Reads a file of blocks.</summary>
    public static IEnumerable<Sentence> Read(string path)
    {
        var (source, situation) = ("", (HelpSituation?)null);
        foreach (var line in File.ReadLines(path).Where(x => x.Length > 0 && x[0] != '#'))
            if (line[0] == '=')
            {
                var parts = line.Split(' ');
                situation =
                    parts[1] == "-" ? null
                    : HelpSituations.TryParse(parts[1], out var found) ? found
                    : throw new FormatException($"{path}: no situation is called {parts[1]}.");
                source = $"{parts[1]} {parts[2]}";
            }
            else if (StyleNames.ContainsKey(line[0]) && line[1] == ' ')
                yield return new Sentence(line[2..], line[0], source, situation);
            else
                throw new FormatException($"{path}: no style in «{line}».");
    }
}
