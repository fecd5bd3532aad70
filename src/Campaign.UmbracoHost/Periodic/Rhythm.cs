namespace Campaign.UmbracoHost.Periodic;

/// <summary>What a periodic work is, and how often it is done.</summary>
/// <param name="Name">The work in a few English words, the subject of a sentence in the log.</param>
/// <param name="Every">From the end of a round to the beginning of the next.</param>
public sealed record Rhythm(string Name, TimeSpan Every)
{
    /// <summary>Whether the first round is made at the start; else the work rests first.</summary>
    public bool AtStart { get; init; }

    /// <summary>
    /// Whether the host serves nobody before the first round has succeeded, and does not start when it fails.
    /// </summary>
    public bool BeforeReaders { get; init; }

    /// <summary>From a fault to the next round; null: as always.</summary>
    public TimeSpan? AfterFault { get; init; }

    /// <summary>What holds while rounds fail: an English sentence.</summary>
    public string Meanwhile { get; init; } = "";
}
