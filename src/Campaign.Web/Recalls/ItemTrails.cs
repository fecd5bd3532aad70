namespace Campaign.Web.Recalls;

/// <summary>Asks every channel where an item is now.</summary>
internal sealed class ItemTrails(IEnumerable<IItemTrail> channels, ILogger<ItemTrails> log)
{
    private readonly IItemTrail[] _channels = [.. channels];

    /// <summary>
    /// What each channel knows, also those that know nothing. One that fails says so, and holds up no other.
    /// </summary>
    public async Task<IReadOnlyList<TrailPart>> FindAsync(TrailQuestion question, CancellationToken stop)
    {
        var parts = new List<TrailPart>();
        foreach (var channel in _channels)
            parts.Add(await FindAsync(channel, question, stop));
        return parts;
    }

    private async Task<TrailPart> FindAsync(IItemTrail channel, TrailQuestion question, CancellationToken stop)
    {
        try
        {
            return new(channel.Channel, await channel.FindAsync(question, stop), IsKnown: true);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested && fault is not OutOfMemoryException)
        {
            log.LogError(fault, "{Channel} does not say where {Item} is.", channel.GetType().Name, question.Item.Id);
            return new(channel.Channel, [], IsKnown: false);
        }
    }
}

/// <summary>What one channel knows.</summary>
/// <param name="Channel">What officers call it.</param>
/// <param name="Lines">Where the item is; empty: nowhere there.</param>
/// <param name="IsKnown">False when the channel could not say.</param>
internal sealed record TrailPart(string Channel, IReadOnlyList<TrailLine> Lines, bool IsKnown);
