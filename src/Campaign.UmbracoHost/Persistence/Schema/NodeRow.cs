namespace Campaign.UmbracoHost.Persistence.Schema;

/// <summary>
/// One row for each node of a tree: documents, media, document types, media types, data types, languages.
/// </summary>
internal sealed class NodeRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }

    /// <summary>Umbraco's object type: tells documents, media and types apart.</summary>
    public Guid ObjectType { get; set; }
    public int ParentId { get; set; }
    public int Level { get; set; }

    /// <summary>Ids from the root to the node itself, with commas: "-1,12,15".</summary>
    public string Path { get; set; } = "";
    public int SortOrder { get; set; }
    public bool Trashed { get; set; }
    public string? Name { get; set; }
    public string? Alias { get; set; }
    public int ContentTypeId { get; set; }
    public int CreatorId { get; set; }
    public int WriterId { get; set; }
    public DateTime CreateDate { get; set; }
    public DateTime UpdateDate { get; set; }
    public bool Published { get; set; }
    public bool Edited { get; set; }

    /// <summary>The draft: the version an editor sees. 0 for nodes without versions.</summary>
    public int VersionId { get; set; }

    /// <summary>The version citizens see. 0 while the node is not published.</summary>
    public int PublishedVersionId { get; set; }

    /// <summary>A type's definition; for a document its <c>DocumentState</c>.</summary>
    public string? Json { get; set; }
}
