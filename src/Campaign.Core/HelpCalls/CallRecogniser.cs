using Campaign.Core.Text.Typing;

namespace Campaign.Core.HelpCalls;

/// <summary>
/// Recognises a call for help in what somebody typed, and what it is about. Nothing is stored or sent, and the same
/// text always gets the same answer.
/// </summary>
public sealed class CallRecogniser
{
    // A long story is read in pieces; a call in any of them counts.
    internal const int Window = 28;
    private const int Stride = 14;
    private const int Few = 8;

    // Long texts with fewer function words are lists, jumbles or reports; a few words in a list need more of them.
    private const double LeastOfSentence = 0.18;
    private const double LeastInList = 0.4;

    private static readonly char[] SentenceEnds = ['.', '!', '?', '…', '\n', '\r'];
    private static readonly char[] ClauseEnds = [.. SentenceEnds, ',', ';', ':'];

    private readonly CallFrames _frames;
    private readonly TypedText _typed;
    private readonly LettersApart _apart;
    private readonly LettersReplaced _replaced;
    private readonly CallFeatures _features;
    private readonly CallModel _model;

    /// <summary>The recogniser that comes with the product.</summary>
    public static CallRecogniser Shipped { get; } =
        new(CallFrames.Shipped, CallModel.Read(WordFile.Lines(typeof(CallRecogniser).Assembly, "weights.tsv")));

    internal CallRecogniser(CallFrames frames, CallModel model)
        : this(frames, model, new CallFeatures(frames)) { }

    internal CallRecogniser(CallFrames frames, CallModel model, CallFeatures features)
    {
        var known = new KnownWords(frames.Words);
        (_frames, _features, _model) = (frames, features, model);
        (_typed, _apart, _replaced) = (new(known), new(frames.Words), new(frames.Uses));
    }

    /// <summary>
    /// Whether all texts need the same probability, whatever the table says. Used to measure the table's effect.
    /// </summary>
    internal bool OneShare { get; init; }

    internal IReadOnlyList<TypedWord> Words(string text) => Read(Spelt(text));

    /// <summary>What the text is a call about; null: not a call.</summary>
    public HelpSituation? Situation(string text) => Judge(text) is { IsCall: true } x ? x.Situation : null;

    /// <summary>How likely the text is a call, the threshold it must reach, and what it would be about.</summary>
    public CallVerdict Judge(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spelt = Spelt(text);
        if (KnownCries.Shipped.About(spelt) is { } about)
            return new CallVerdict(1, 0.5, about);
        var words = Read(spelt);
        var whole = Best(words);
        if (whole.IsCall)
            return whole;
        var sentences = Split(spelt, SentenceEnds).Select(x => (Text: x, Words: x == spelt ? words : Read(x))).ToList();
        var least = LeastShare.Of(words.Count);
        var isList = IsList(words, words.Count);
        return Surest(sentences.Where(x => x.Words != words).Select(x => Best(x.Words)), least.OfSentence)
            ?? Surest(sentences.SelectMany(x => Parts(x.Text, x.Words, isList)), least.OfPart)
            ?? whole;
    }

    private string Spelt(string text) => _apart.Joined(_replaced.Restored(EmojiWords.In(TypedText.Kept(text))));

    // Whoever sobs writes the same word many times; more than twice would outvote the rest.
    private List<TypedWord> Read(string text)
    {
        var (all, words) = (_typed.Read(text), new List<TypedWord>());
        var onlySobs = all.All(_frames.IsSob);
        foreach (var word in all.Where(x => onlySobs || !_frames.IsSob(x)))
            if (words.Count < 2 || words[^1].Text != word.Text || words[^2].Text != word.Text)
                words.Add(word);
        return words;
    }

    // One sentence that is a call must not be outvoted by the everyday ones around it, nor what has happened to
    // somebody by a word of information beside it. Parts of a sentence have to say by themselves what is done.
    private IEnumerable<CallVerdict> Parts(string sentence, List<TypedWord> read, bool isInList)
    {
        foreach (var clause in Split(sentence, ClauseEnds))
        {
            var words = clause == sentence ? read : Read(clause);
            foreach (var part in _frames.AroundInformation(words).SelectMany(Near))
                if (
                    _frames.SaysWhatIsDone(_frames.Tag(part), orPleads: read.Count > Window)
                    && (part.Count == words.Count || _frames.NamesTheWriter(part))
                    && (!isInList || FunctionWords.Share(part) >= LeastInList)
                )
                    yield return Best(part);
        }
    }

    private static CallVerdict? Surest(IEnumerable<CallVerdict> verdicts, double least) =>
        verdicts
            .Where(x => x.IsCall && x.Share >= least)
            .OrderByDescending(x => x.Margin)
            .Cast<CallVerdict?>()
            .FirstOrDefault();

    // Whoever speaks into the telephone has no full stops: what is done stands in a few words beside each other.
    private static IEnumerable<IReadOnlyList<TypedWord>> Near(IReadOnlyList<TypedWord> words)
    {
        yield return words;
        for (var start = 0; words.Count > Few && start + Few / 2 < words.Count; start += Few / 2)
            yield return [.. words.Skip(start).Take(Few)];
    }

    private static IEnumerable<string> Split(string text, char[] ends) =>
        text.Split(ends, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal);

    private CallVerdict Best(IReadOnlyList<TypedWord> words)
    {
        var (best, least) = (new CallVerdict(0, 1, HelpSituation.Danger), LeastShare.Of(words.Count));
        var votes = new float[CallModel.Classes];
        for (var start = 0; start == 0 || start + Stride < words.Count; start += Stride)
        {
            var part = words.Skip(start).Take(Window).ToList();
            if (part.Count == 0)
                break;
            if (IsList(part, words.Count))
                continue;
            var tagged = _frames.Tag(part);
            var shares = _model.Shares(sink => _features.Visit(part, tagged, sink));
            var needed = Math.Max(
                Needed(tagged, part),
                _frames.First(tagged) is null ? least.OfWindow : least.OfWindowWithFrame
            );
            var verdict = new CallVerdict(1 - shares[0], needed, Likeliest(shares));
            if (verdict.Margin > best.Margin)
                best = verdict;
            // What a story is about is said in several places: each votes, the surer the more.
            for (var i = 1; verdict.IsCall && i < votes.Length; i++)
                votes[i] += shares[i] * shares[i];
        }
        return best.IsCall ? best with { Situation = Likeliest(votes) } : best;
    }

    private static HelpSituation Likeliest(float[] shares) =>
        (HelpSituation)(Enumerable.Range(1, shares.Length - 1).MaxBy(x => shares[x]) - 1);

    private static bool IsList(List<TypedWord> part, int ofWords) =>
        ofWords > Window && FunctionWords.Share(part) < LeastOfSentence;

    // Words of a frame speak for a call; words of information, law or services, or none that say what is done, against
    // it. The fewer words, the less the pieces of them tell; and what is mostly no word at all, or only near some, is
    // made up or another language. Chosen on folds that were held out.
    private double Needed(TaggedText text, List<TypedWord> words)
    {
        if (OneShare)
            return 0.35;
        if (words.Count(x => x.IsUnsure) * 2 > words.Count)
            return 0.85;
        if (_frames.First(text) is not null)
            return 0.4;
        if ((text.Groups & _frames.Asks) != 0)
            return 0.7;
        if ((text.Groups & _frames.Harm) != 0)
            return 0.3;
        return words.Count switch
        {
            <= 2 => 0.8,
            <= 6 => 0.55,
            _ => 0.3,
        };
    }
}
