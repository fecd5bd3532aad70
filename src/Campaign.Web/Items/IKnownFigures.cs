using System.Collections.Immutable;
using Campaign.Core.Campaigns;
using Campaign.Core.Publication;
using Campaign.Core.Results;

namespace Campaign.Web.Items;

/// <summary>
/// A channel that counts something that units are asked for in their reports. Every channel registers its own.
/// </summary>
internal interface IKnownFigures
{
    /// <summary>What it counts.</summary>
    KnownCount Count { get; }

    /// <summary>Where the number comes from, to be read after it, Vietnamese.</summary>
    string Source { get; }

    /// <summary>How many there are by now.</summary>
    Task<long> OfAsync(KnownFigureQuestion question, CancellationToken stop);
}

/// <summary>Whose figure is asked for.</summary>
/// <param name="Snapshot">What is published.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Places">Refs of the places that are counted.</param>
/// <param name="Today">The campaign's local day.</param>
internal sealed record KnownFigureQuestion(
    CampaignSnapshot Snapshot,
    Edition Edition,
    ImmutableHashSet<string> Places,
    DateOnly Today
);
