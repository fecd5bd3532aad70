using Campaign.Core.Publication;
using Campaign.UmbracoHost.Backoffice;

namespace Campaign.Web.Backoffice;

/// <summary>
/// What of the dashboard one officer is shown: what they may open, and what is about the places they decide for. What
/// other provinces do is not theirs to see.
/// </summary>
/// <param name="Opens">Whether the officer may open a document.</param>
/// <param name="Decides">Whether a place is one of theirs; null stands for the whole country.</param>
internal sealed record DashboardSight(Func<Guid, bool> Opens, Func<string?, bool> Decides)
{
    /// <summary>Whether something published is theirs: by the places it addresses, or because they may open it.</summary>
    public bool Sees(PublishedItem item) => item.Header.Places.Any(Decides) || Opens(item.Id);

    /// <summary>Whether something counted at a place is theirs; an empty name stands for no place.</summary>
    public bool Counts(string place) => Decides(place.Length == 0 ? null : place);

    /// <summary>Lines of documents the officer may open.</summary>
    public IEnumerable<DashboardLine> Open(IEnumerable<DashboardLine> lines) =>
        lines.Where(x => Opens(x.Document!.Value));

    /// <summary>A line leads only to where the officer may go.</summary>
    public DashboardLine Linked(DashboardLine line) =>
        line.Document is { } document && !Opens(document) ? line with { Document = null } : line;
}
