namespace Campaign.Core.Services;

/// <summary>A kind of call for help that a service answers.</summary>
/// <param name="Situation">Alias of the situation.</param>
/// <param name="Rank">Its rank among the services for the situation; 1 comes first.</param>
public sealed record HelpAnswer(string Situation, int Rank)
{
    /// <summary>The highest number a rank can have.</summary>
    public const int LastRank = 9;
}
