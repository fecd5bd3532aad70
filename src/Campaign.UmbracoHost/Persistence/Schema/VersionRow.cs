namespace Campaign.UmbracoHost.Persistence.Schema;

/// <summary>One row for each version of a document or media item, the whole of its values as JSON.</summary>
internal sealed class VersionRow
{
    public int Id { get; set; }
    public int NodeId { get; set; }
    public DateTime VersionDate { get; set; }
    public int UserId { get; set; }

    /// <summary>The draft. Exactly one version of a node is current.</summary>
    public bool Current { get; set; }

    /// <summary>What citizens see. At most one version of a node is published.</summary>
    public bool Published { get; set; }
    public bool PreventCleanup { get; set; }
    public string? Name { get; set; }

    /// <summary>A <c>VersionData</c>.</summary>
    public string Json { get; set; } = "{}";
}
