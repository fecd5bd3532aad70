using Campaign.Core.Publication;
using Campaign.UmbracoHost.Backoffice;

namespace Campaign.Web.Backoffice;

/// <summary>
/// What one officer sees of the dashboard: documents they may open, and figures about places they decide for. What
/// other provinces do stays hidden.
/// </summary>
/// <param name="Opens">Whether the officer may open a document.</param>
/// <param name="Decides">Whether the officer decides for a place; null is the whole country.</param>
internal sealed record DashboardSight(Func<Guid, bool> Opens, Func<string?, bool> Decides)
{
    /// <summary>Whether the officer sees a published item, because of its places or because they may open it.</summary>
    public bool Sees(PublishedItem item) => item.Header.Places.Any(Decides) || Opens(item.Id);

    /// <summary>Whether the officer sees a count for a place; an empty name means no place.</summary>
    public bool Counts(string place) => Decides(place.Length == 0 ? null : place);

    /// <summary>The lines whose documents the officer may open.</summary>
    public IEnumerable<DashboardLine> Open(IEnumerable<DashboardLine> lines) =>
        lines.Where(x => Opens(x.Document!.Value));

    /// <summary>The line with its link only if the officer may follow it.</summary>
    public DashboardLine Linked(DashboardLine line) =>
        line.Document is { } document && !Opens(document) ? line with { Document = null } : line;
}
