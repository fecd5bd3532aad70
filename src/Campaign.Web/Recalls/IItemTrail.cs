using Campaign.Core.Publication;

namespace Campaign.Web.Recalls;

/// <summary>
/// A channel through which items leave the house, and what it knows of where one is now. Every channel registers its
/// own; whoever recalls an item asks all of them.
/// </summary>
internal interface IItemTrail
{
    /// <summary>What officers call the channel.</summary>
    string Channel { get; }

    /// <summary>Where the item is now, or went; empty: nowhere.</summary>
    Task<IReadOnlyList<TrailLine>> FindAsync(TrailQuestion question, CancellationToken stop);
}

/// <summary>Who got an item by mail: they are written to when it is recalled.</summary>
internal interface IRecallRecipients
{
    /// <summary>The stations, each once.</summary>
    Task<IReadOnlyList<(string Address, string Place)>> OfAsync(RecallRow recall, CancellationToken stop);
}

/// <summary>Which item is asked about.</summary>
/// <param name="Snapshot">What was public when it was asked: it holds the item.</param>
/// <param name="Item">The item in Vietnamese.</param>
/// <param name="Today">The campaign's local day.</param>
internal sealed record TrailQuestion(CampaignSnapshot Snapshot, PublishedItem Item, DateOnly Today)
{
    /// <summary>The item in every language in which it is public, Vietnamese first.</summary>
    public IEnumerable<PublishedItem> Translations =>
        Item.Header.AvailableLanguages.Select(x => Snapshot.Find(Item.Id, x)).OfType<PublishedItem>();
}

/// <summary>One place where an item is, in words.</summary>
/// <param name="What">What and where, Vietnamese.</param>
/// <param name="Detail">When, how often; null: no more to say.</param>
/// <param name="Link">Path or address of it; null: none.</param>
/// <param name="Key">Prefix of the station's key that fetched it; null: nobody is followed by this line.</param>
internal sealed record TrailLine(string What, string? Detail = null, string? Link = null, string? Key = null);
