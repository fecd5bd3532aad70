namespace Campaign.UmbracoHost.Persistence.Schema;

/// <summary>
/// One row of the publication log: what changed for citizens, in commit order. The sequence is assigned under the write
/// lock inside the publishing transaction, so it has no gaps and a reader that saw n has seen everything before n.
/// </summary>
internal sealed class PublicationRow
{
    public long Seq { get; set; }
    public Guid Key { get; set; }
    public string TypeAlias { get; set; } = "";

    /// <summary>"*" for a document that does not vary by culture.</summary>
    public string Culture { get; set; } = "";
    public int Action { get; set; }
    public int Reason { get; set; }
    public DateTime At { get; set; }

    /// <summary>Keys of the ancestors, root first, joined by "/"; empty at the root.</summary>
    public string Ancestors { get; set; } = "";
    public string Segment { get; set; } = "";
}
