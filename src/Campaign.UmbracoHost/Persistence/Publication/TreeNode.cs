using Campaign.UmbracoHost.Persistence.Documents;
using Campaign.UmbracoHost.Persistence.Schema;

namespace Campaign.UmbracoHost.Persistence.Publication;

/// <summary>What decides whether a document can be seen.</summary>
internal sealed record TreeNode(
    int Id,
    Guid Key,
    int ParentId,
    string Path,
    int Level,
    bool Open,
    int ContentTypeId,
    DocumentState State
)
{
    public static TreeNode Of(NodeRow row) =>
        new(
            row.Id,
            row.Key,
            row.ParentId,
            row.Path,
            row.Level,
            row.Published && !row.Trashed,
            row.ContentTypeId,
            DocumentState.Read(row.Json)
        );

    /// <summary>The cultures it is published in itself.</summary>
    public Cultures Own =>
        !Open ? Cultures.None
        : State.PublishedCultures is { Count: > 0 } some ? Cultures.Of(some)
        : Cultures.All;
}
