using Campaign.Core.Text.Typing;

namespace Campaign.Core.HelpCalls;

/// <summary>
/// Recognises a cry for help in what somebody typed, and what it is about. Nothing is kept or sent; the same text
/// always gets the same answer.
/// </summary>
public sealed class CallRecogniser
{
    // A whole story is read in pieces; a cry in any of them counts.
    private const int Window = 28;
    private const int Stride = 14;

    private readonly TypedText _typed;
    private readonly CallFeatures _features;
    private readonly CallModel _model;

    /// <summary>The recogniser that the product runs with.</summary>
    public static CallRecogniser Shipped { get; } =
        new(CallFrames.Shipped, CallModel.Read(WordFile.Lines(typeof(CallRecogniser).Assembly, "weights.tsv")));

    internal CallRecogniser(CallFrames frames, CallModel model)
        : this(frames, model, new CallFeatures(frames)) { }

    internal CallRecogniser(CallFrames frames, CallModel model, CallFeatures features) =>
        (_typed, _features, _model) = (new TypedText(new KnownWords(frames.Words)), features, model);

    /// <summary>A text with less than this share of a call is taken for none.</summary>
    public static double Threshold => 0.35;

    internal IReadOnlyList<TypedWord> Words(string text) => _typed.Read(text);

    /// <summary>What the text is a call about; null: none.</summary>
    public HelpSituation? Situation(string text) => Judge(text) is var x && x.Share >= Threshold ? x.Situation : null;

    /// <summary>How likely the text is a call, and what it is then about.</summary>
    public (double Share, HelpSituation Situation) Judge(string text)
    {
        var words = Words(text);
        var best = (Share: 0.0, Situation: HelpSituation.Danger);
        for (var start = 0; start == 0 || start + Stride < words.Count; start += Stride)
        {
            var part = words.Skip(start).Take(Window).ToList();
            if (part.Count == 0)
                break;
            var shares = _model.Shares(sink => _features.Visit(part, sink));
            var situation = Enumerable.Range(1, shares.Length - 1).MaxBy(x => shares[x]) - 1;
            if (1 - shares[0] > best.Share)
                best = (1 - shares[0], (HelpSituation)situation);
        }
        return best;
    }
}
