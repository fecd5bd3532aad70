namespace Campaign.Core.Services;

/// <summary>That a service answers calls for help of a kind.</summary>
/// <param name="Situation">Alias of the situation.</param>
/// <param name="Rank">1 stands first.</param>
public sealed record HelpAnswer(string Situation, int Rank)
{
    /// <summary>The last place that makes sense.</summary>
    public const int LastRank = 9;
}
