namespace Campaign.Core.HelpCalls;

/// <summary>The recogniser's verdict on a text.</summary>
/// <param name="Share">Probability that the text is a call, 0 to 1.</param>
/// <param name="Needed">The probability from which a text with such words is treated as a call.</param>
/// <param name="Situation">What it is about, if it is a call.</param>
public readonly record struct CallVerdict(double Share, double Needed, HelpSituation Situation)
{
    /// <summary>Whether the text is treated as a call.</summary>
    public bool IsCall => Share >= Needed;

    /// <summary>How far the probability is above the threshold; negative if the text is not a call.</summary>
    internal double Margin => Share - Needed;
}
