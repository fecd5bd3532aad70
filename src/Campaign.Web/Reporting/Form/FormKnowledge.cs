using System.Collections.Immutable;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Core.Time;
using Campaign.Web.Items;
using Campaign.Web.Publication;

namespace Campaign.Web.Reporting.Form;

/// <summary>What is known of a unit's figures before it writes one.</summary>
/// <param name="Earlier">What it reported on the edition before; null when there was none.</param>
/// <param name="Below">Sums of the accepted reports of the units below it.</param>
/// <param name="Counted">What the product counted, and where that comes from.</param>
internal sealed record FormKnowledge(
    EarlierFigures? Earlier,
    Totals Below,
    ImmutableDictionary<FigureKey, (long Count, string Source)> Counted
)
{
    /// <summary>Nothing is known.</summary>
    public static FormKnowledge None { get; } =
        new(null, Totals.None, ImmutableDictionary<FigureKey, (long, string)>.Empty);

    /// <summary>What is asked before a report is handed in.</summary>
    public ImmutableArray<ReportFault> Questions(ReportContent content, ReportingUnitFacts facts) =>
        [.. ReportQuestions.Of(content, facts.Indicators, Earlier, Below)];
}

/// <summary>Finds what is known of a unit's figures.</summary>
internal sealed class FormKnowledgeFinder(
    SnapshotStore snapshots,
    ResultBook book,
    CampaignClock clock,
    IEnumerable<IKnownFigures> sources
)
{
    /// <summary>What is known now.</summary>
    public async Task<FormKnowledge> OfAsync(ReportingUnitFacts facts, ReportScope scope, CancellationToken stop)
    {
        var (snapshot, accepted) = (snapshots.Current, book.Current);
        return new(
            EarlierFigures.Of(snapshot, facts.Edition, facts.Unit, accepted),
            scope == ReportScope.Whole ? Below(snapshot, facts, accepted) : Totals.None,
            await CountedAsync(snapshot, facts, scope, stop)
        );
    }

    private Totals Below(CampaignSnapshot snapshot, ReportingUnitFacts facts, AcceptedResults accepted)
    {
        var nation = RollUp.Of(
            snapshot.Places,
            snapshot.CalendarOf(facts.Edition, clock.Today),
            snapshot.OrganisationsOf(facts.Edition),
            accepted.Of(facts.Edition.Header.Campaign, facts.Edition.Year)
        );
        return nation.Find(facts.Unit.Place) is { } here ? Totals.Of(here.Below.Select(x => x.Sums)) : Totals.None;
    }

    // Organisations hold events and read programmes like others, but what the product counts belongs to places.
    private async Task<ImmutableDictionary<FigureKey, (long, string)>> CountedAsync(
        CampaignSnapshot snapshot,
        ReportingUnitFacts facts,
        ReportScope scope,
        CancellationToken stop
    )
    {
        var found = ImmutableDictionary.CreateBuilder<FigureKey, (long, string)>();
        if (facts.Unit is not { Organisation: null, Place: { } place })
            return found.ToImmutable();
        var (places, day) = (snapshot.Places, facts.Edition.End);
        var level = places.Find(place)?.Level;
        ImmutableHashSet<string> counted =
            scope == ReportScope.Own
                ? [place]
                : [.. places.All.Where(x => places.Chain(x.Ref, day).Any(c => c.Ref == place)).Select(x => x.Ref)];
        var question = new KnownFigureQuestion(snapshot, facts.Edition, counted, clock.Today);
        foreach (var indicator in facts.Indicators.Where(x => x.Known is not null))
        {
            var source = sources.Single(x => x.Count == indicator.Known);
            // Of everything below, nothing says which level did it.
            var key = indicator.Keys.FirstOrDefault(x =>
                x.Level is null || (x.Level == level && scope == ReportScope.Own)
            );
            if (key.Indicator is not null && await source.OfAsync(question, stop) is > 0 and var count)
                found[key] = (count, source.Source);
        }
        return found.ToImmutable();
    }
}
