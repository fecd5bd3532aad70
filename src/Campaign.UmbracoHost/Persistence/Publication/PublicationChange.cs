using Campaign.UmbracoHost.Publication;

namespace Campaign.UmbracoHost.Persistence.Publication;

/// <summary>A row of the log that is about to be written.</summary>
internal sealed record PublicationChange(
    int NodeId,
    Guid Key,
    string? TypeAlias,
    int ContentTypeId,
    string Culture,
    PublicationAction Action,
    PublicationReason Reason,
    bool WasVisible,
    IReadOnlyList<Guid> Ancestors,
    string Segment
);
