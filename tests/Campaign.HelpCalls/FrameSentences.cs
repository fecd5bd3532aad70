using Campaign.Core.HelpCalls;

namespace Campaign.HelpCalls;

/// <summary>
/// Sentences put together from the table: a word of each cell of a frame. They teach the model the words that nobody
/// has written a sentence with.
/// </summary>
internal static class FrameSentences
{
    private const int EachFrame = 60;
    private const int EachGroup = 60;

    private static readonly string[] Harmless = ["bo-qua", "thong-tin"];

    /// <summary>The sentences, the same on every run.</summary>
    public static IEnumerable<Sentence> Of(CallFrames frames, CallRecogniser reader)
    {
#pragma warning disable CA5394 // The same sentences on every run.
        var random = new Random(7);
        var phrases = Enumerable.Range(0, frames.Groups.Count).Select(frames.Phrases).ToArray();
        foreach (var frame in frames.Frames)
            for (var i = 0; i < EachFrame; i++)
            {
                var words = frame.Cells.Where(x => x != 0).Select(x => Word(phrases, x, random)).ToList();
                if (random.Next(3) == 0)
                    words.Add(Word(phrases, frames.Bit("toi"), random));
                var text = string.Join(' ', words);
                if (frames.First(frames.Tag(reader.Words(text))) == frame)
                    yield return new Sentence(text, 'f', $"table {frame.Example}", frame.Situation);
            }
        foreach (var unsaid in Unsaid(frames, phrases, random))
            yield return unsaid;
        foreach (var text in MadeUp.Texts())
            if ((frames.Tag(reader.Words(text)).Groups & frames.Harm) == 0)
                yield return new Sentence(text, 'f', "table made-up", null);
        foreach (var harmless in Harmless)
            for (var i = 0; i < EachGroup * 4; i++)
            {
                var text = Word(phrases, frames.Bit(harmless), random);
                if (random.Next(2) == 0)
                    text += " " + Word(phrases, frames.Bit("thong-tin"), random);
                if (random.Next(2) == 0)
                    text = (random.Next(2) == 0 ? "tôi " : "bạn em ") + text;
                yield return new Sentence(text, 'f', $"table {harmless}", null);
            }
    }

    // Who, whom and when without what is done are no call.
    private static IEnumerable<Sentence> Unsaid(CallFrames frames, IReadOnlyList<string>[] phrases, Random random)
    {
        var said = frames.Harm | frames.Bit("thong-tin") | frames.Bit("bo-qua");
        for (var i = 0; i < EachGroup * 8; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, 1 + (i % 3)).Select(_ => Word(phrases, ~said, random)));
            yield return new Sentence(text, 'f', "table unsaid", null);
        }
    }

    private static string Word(IReadOnlyList<string>[] phrases, UInt128 groups, Random random)
    {
        var choices = phrases.Where((x, i) => (groups & (UInt128.One << i)) != 0 && x.Count > 0).ToList();
        var words = choices[random.Next(choices.Count)];
        return words[random.Next(words.Count)];
    }
}
