namespace Campaign.Core.HelpCalls;

/// <summary>
/// How sure the model has to be of a piece of a text, by the length of the text: of many pieces, one looks like a call
/// by chance. Zero: what every text needs is enough.
/// </summary>
/// <param name="OfWindow">Of a window of words of which none is in a frame.</param>
/// <param name="OfWindowWithFrame">Of a window that matches a frame.</param>
/// <param name="OfSentence">Of a sentence that is read by itself.</param>
/// <param name="OfPart">Of a few words out of a sentence.</param>
internal readonly record struct LeastShare(double OfWindow, double OfWindowWithFrame, double OfSentence, double OfPart)
{
    /// <summary>For a text of so many words.</summary>
    public static LeastShare Of(int words) =>
        words switch
        {
            > 4 * CallRecogniser.Window => new(0.8, 0.9, 0.8, 0.98),
            > 2 * CallRecogniser.Window => new(0.7, 0.55, 0.8, 0.97),
            > CallRecogniser.Window => new(0, 0, 0.8, 0.97),
            _ => new(0, 0, 0, 0.9),
        };
}
