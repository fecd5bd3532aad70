using Campaign.Core.Text.Typing;

namespace Campaign.Core.HelpCalls;

/// <summary>
/// Recognises a call for help in what somebody typed, and what it is about. Nothing is stored or sent, and the same
/// text always gets the same answer.
/// </summary>
public sealed class CallRecogniser
{
    // A long story is read in pieces; a call in any of them counts.
    private const int Window = 28;
    private const int Stride = 14;
    private const int ManyWords = 2 * Window;

    private const double SureOfPart = 0.9;
    private const int Few = 8;

    private static readonly char[] SentenceEnds = ['.', '!', '?', '…', '\n', '\r'];
    private static readonly char[] ClauseEnds = [.. SentenceEnds, ',', ';', ':'];

    private readonly CallFrames _frames;
    private readonly TypedText _typed;
    private readonly CallFeatures _features;
    private readonly CallModel _model;

    /// <summary>The recogniser that comes with the product.</summary>
    public static CallRecogniser Shipped { get; } =
        new(CallFrames.Shipped, CallModel.Read(WordFile.Lines(typeof(CallRecogniser).Assembly, "weights.tsv")));

    internal CallRecogniser(CallFrames frames, CallModel model)
        : this(frames, model, new CallFeatures(frames)) { }

    internal CallRecogniser(CallFrames frames, CallModel model, CallFeatures features) =>
        (_frames, _typed, _features, _model) = (frames, new TypedText(new KnownWords(frames.Words)), features, model);

    /// <summary>
    /// Whether all texts need the same probability, whatever the table says. Used to measure the table's effect.
    /// </summary>
    internal bool OneShare { get; init; }

    internal IReadOnlyList<TypedWord> Words(string text) => _typed.Read(text);

    /// <summary>What the text is a call about; null: not a call.</summary>
    public HelpSituation? Situation(string text) => Judge(text) is { IsCall: true } x ? x.Situation : null;

    /// <summary>How likely the text is a call, the threshold it must reach, and what it would be about.</summary>
    public CallVerdict Judge(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = TypedText.Kept(text);
        var whole = Best(Words(read));
        if (whole.IsCall)
            return whole;
        return Surest(Split(read, SentenceEnds).Select(x => Best(Words(x)))) ?? Surest(Parts(read)) ?? whole;
    }

    // One sentence that is a call must not be outvoted by the everyday ones around it, nor what has happened to
    // somebody by a word of information beside it. Parts of a sentence have to say by themselves what is done.
    private IEnumerable<CallVerdict> Parts(string text)
    {
        foreach (var clause in Split(text, ClauseEnds))
        {
            var words = Words(clause);
            foreach (var part in _frames.AroundInformation(words).SelectMany(Near))
                if (_frames.SaysWhatIsDone(_frames.Tag(part), byTheWriter: part.Count < words.Count))
                    if (Best(part) is { Share: >= SureOfPart } verdict)
                        yield return verdict;
        }
    }

    private static CallVerdict? Surest(IEnumerable<CallVerdict> verdicts) =>
        verdicts.Where(x => x.IsCall).OrderByDescending(x => x.Margin).Cast<CallVerdict?>().FirstOrDefault();

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
        var best = new CallVerdict(0, 1, HelpSituation.Danger);
        for (var start = 0; start == 0 || start + Stride < words.Count; start += Stride)
        {
            var part = words.Skip(start).Take(Window).ToList();
            if (part.Count == 0)
                break;
            var shares = _model.Shares(sink => _features.Visit(part, sink));
            var situation = (HelpSituation)(Enumerable.Range(1, shares.Length - 1).MaxBy(x => shares[x]) - 1);
            var text = _frames.Tag(part);
            var needed = Math.Max(Needed(text, part), words.Count > ManyWords ? NeededAmongMany(text) : 0);
            var verdict = new CallVerdict(1 - shares[0], needed, situation);
            if (verdict.Margin > best.Margin)
                best = verdict;
        }
        return best;
    }

    // In a text of many windows, everyday words come to look like a call in one of them by chance.
    private double NeededAmongMany(TaggedText text) => _frames.First(text) is null ? 0.7 : 0.55;

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
