namespace Campaign.Core.HelpCalls;

/// <summary>What the recogniser makes of a text.</summary>
/// <param name="Share">How likely the text is a call, 0 to 1.</param>
/// <param name="Needed">How likely a text with such words has to be to be taken for one.</param>
/// <param name="Situation">What it is about if it is one.</param>
public readonly record struct CallVerdict(double Share, double Needed, HelpSituation Situation)
{
    /// <summary>Whether the text is taken for a call.</summary>
    public bool IsCall => Share >= Needed;
}
