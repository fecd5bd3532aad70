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
        var words = Words(text);
        var best = new CallVerdict(0, 1, HelpSituation.Danger);
        for (var start = 0; start == 0 || start + Stride < words.Count; start += Stride)
        {
            var part = words.Skip(start).Take(Window).ToList();
            if (part.Count == 0)
                break;
            var shares = _model.Shares(sink => _features.Visit(part, sink));
            var situation = (HelpSituation)(Enumerable.Range(1, shares.Length - 1).MaxBy(x => shares[x]) - 1);
            var verdict = new CallVerdict(1 - shares[0], Needed(_frames.Tag(part), part), situation);
            if (verdict.Share - verdict.Needed > best.Share - best.Needed)
                best = verdict;
        }
        return best;
    }

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
