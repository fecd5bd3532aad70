namespace Campaign.UmbracoHost.Persistence.Schema;

/// <summary>
/// A document and culture citizens can see now: published itself, under ancestors that are all visible. It is what the
/// publication log adds up to; the next change is found by comparing with it.
/// </summary>
internal sealed class VisibleRow
{
    public int NodeId { get; set; }
    public string Culture { get; set; } = "";
    public Guid Key { get; set; }
    public string Segment { get; set; } = "";

    /// <summary>The log's row that last said so.</summary>
    public long Seq { get; set; }
}
