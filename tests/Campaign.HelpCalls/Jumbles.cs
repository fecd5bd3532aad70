using Campaign.Core.HelpCalls;

namespace Campaign.HelpCalls;

/// <summary>
/// Everyday words in no order, as when a text is pasted in pieces or a child plays with the keyboard. Among enough of
/// them some would look like a cry.
/// </summary>
internal static class Jumbles
{
    private const int Many = 1200;
    private const int Shortest = 5;
    private const int Short = 14;
    private const int Longest = 28;
    private const int Lists = 400;

    private const double LeastShareOfCry = 0.15;

    private static readonly string[] Nouns =
    [
        .. "chong-vo cha-me vu-khi say con-vat nau-an may-moc nguoi-yeu tre thuong-tich benh-thuong danh chui".Split(
            ' '
        ),
    ];

#pragma warning disable CA5394 // The same texts on every run.
    /// <summary>
    /// Texts of the words of harmless sentences; short ones only of those in which nothing is done to anybody.
    /// </summary>
    public static IEnumerable<Sentence> Of(IReadOnlyList<Sentence> sentences, CallFrames frames, CallRecogniser reader)
    {
        var random = new Random(13);
        var harmless = sentences.Where(x => x.Situation is null).ToList();
        var (any, quiet) = (Words(harmless), Words(harmless.Where(x => SaysNothingDone(x.Text))));
        var english = Words(harmless.Where(x => x.Style == 'e' && SaysNothingDone(x.Text)));
        for (var i = 0; i < Many; i++)
        {
            var length = random.Next(Shortest, Longest + 1);
            var words =
                i % 6 == 0 ? english
                : i % 2 == 0 && length >= Short ? any
                : quiet;
            if (words.Length == 0)
                continue;
            var text = string.Join(' ', random.GetItems(words, length));
            if (words == any || SaysNothingDone(text))
                yield return new Sentence(text, i % 6 == 0 ? 'e' : 'f', "table jumble", null);
        }

        // Things and people of the table in no order, with no word that holds them together.
        var things = Things(frames).ToArray();
        for (var i = 0; i < Lists && things.Length > 0; i++)
        {
            var list = string.Join(' ', random.GetItems(things, random.Next(Short, Longest + 1)));
            if (FunctionWords.Share(reader.Words(list)) < LeastShareOfCry)
                yield return new Sentence(list, 'f', "table list", null);
        }

        bool SaysNothingDone(string text) => (frames.Tag(reader.Words(text)).Groups & frames.Harm) == 0;
    }

    private static IEnumerable<string> Things(CallFrames frames) =>
        Enumerable
            .Range(0, frames.Groups.Count)
            .Where(x => Nouns.Contains(frames.Groups[x]))
            .SelectMany(frames.Phrases)
            .Where(x => !x.Contains(' ', StringComparison.Ordinal));

    private static string[] Words(IEnumerable<Sentence> sentences) =>
        [
            .. sentences
                .Where(x => x.Style is not ('x' or 't'))
                .SelectMany(x => x.Text.Split(' ', ',', '.', '?', '!'))
                .Where(x => x.Length > 0),
        ];
}
