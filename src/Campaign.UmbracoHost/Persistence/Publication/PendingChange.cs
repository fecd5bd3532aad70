using Campaign.Core.Publication;

namespace Campaign.UmbracoHost.Persistence.Publication;

/// <summary>A row of the log that is about to be written; sequence and time are given to it under the lock.</summary>
/// <param name="NodeId">The document.</param>
/// <param name="Row">The row.</param>
/// <param name="WasVisible">Whether citizens saw it before.</param>
/// <param name="Ancestors">The keys of its ancestors, root first; for a deletion, those it had.</param>
/// <param name="Segment">Its URL segment; for a deletion, the one it had.</param>
internal sealed record PendingChange(
    int NodeId,
    Change Row,
    bool WasVisible,
    IReadOnlyList<Guid> Ancestors,
    string Segment
)
{
    public static Change Of(Guid key, string alias, string culture, ChangeAction action, ChangeReason reason) =>
        new(0, key, alias, culture, action, reason, default);
}
