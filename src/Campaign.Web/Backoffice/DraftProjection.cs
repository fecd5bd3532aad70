using System.Collections.Immutable;
using Campaign.Content.Projection;
using Campaign.Core.Publication;

namespace Campaign.Web.Backoffice;

/// <summary>Projects a draft on top of what is public.</summary>
internal sealed class DraftProjection(Projector projector, SnapshotFollower follower)
{
    /// <summary>The draft's records, and the faults that keep some of its languages from being published.</summary>
    public (ImmutableArray<PublishedItem> Items, ImmutableArray<ProjectionFault> Faults) Project(
        PublishedDocument document,
        CampaignSnapshot snapshot
    )
    {
        var result = projector.Project(document, follower.LookupIn(snapshot), snapshot.Seq);
        return (result.Items, result.Faults);
    }
}
