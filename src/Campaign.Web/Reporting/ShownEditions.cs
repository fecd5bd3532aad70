using System.Collections.Concurrent;
using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Web.Publication;

namespace Campaign.Web.Reporting;

/// <summary>The public sums of editions, made once for what is published and accepted.</summary>
internal sealed class ShownEditions(ResultBook book)
{
    private volatile Made _made = new(null, null);

    /// <summary>The sums of an edition of a snapshot.</summary>
    public ShownEdition Of(CampaignSnapshot snapshot, Edition edition)
    {
        var (made, accepted) = (_made, book.Current);
        if (made.Snapshot != snapshot || made.Accepted != accepted)
            _made = made = new(snapshot, accepted);
        return made.Editions.GetOrAdd(edition.Id, _ => Sum(snapshot, edition, accepted));
    }

    private static ShownEdition Sum(CampaignSnapshot snapshot, Edition edition, AcceptedResults accepted)
    {
        var indicators = snapshot.IndicatorsOf(edition);
        var asked = indicators.SelectMany(x => x.Keys).ToHashSet();
        var nation = RollUp.Of(
            snapshot.Places,
            // Who is late is not for the public.
            new(edition.End, edition.End, []),
            snapshot.OrganisationsOf(edition),
            accepted.Of(edition.Header.Campaign, edition.Year)
        );
        return new(edition, indicators, Withholding.Of(nation).Only(asked));
    }

    private sealed record Made(CampaignSnapshot? Snapshot, AcceptedResults? Accepted)
    {
        public ConcurrentDictionary<Guid, ShownEdition> Editions { get; } = new();
    }
}
