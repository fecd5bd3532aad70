using Campaign.Core.Events;
using Campaign.Core.Results;
using Campaign.Web.Items;

namespace Campaign.Web.Events;

/// <summary>Events of an edition that were addressed to a unit's places and are over.</summary>
internal sealed class HeldFigures : IKnownFigures
{
    public KnownCount Count => KnownCount.Events;

    public string Source => "theo lịch sự kiện đã công bố";

    public Task<long> OfAsync(KnownFigureQuestion question, CancellationToken stop) =>
        Task.FromResult(
            question
                .Snapshot.All<Event>()
                .LongCount(x =>
                    x.Header.Campaign == question.Edition.Header.Campaign
                    && x.Header.Edition == question.Edition.Year
                    && x is { Cancelled: false, Kind: not Event.ObservanceKind, Header.IsSample: false }
                    && x.EndDate <= question.Today
                    && x.Header.Places.Any(question.Places.Contains)
                )
        );
}
