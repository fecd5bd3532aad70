namespace Campaign.UmbracoHost.Persistence.Schema;

/// <summary>Where a document or media item was before it went to the recycle bin; no parent means the root.</summary>
internal sealed class TrashOriginRow
{
    public Guid Key { get; set; }
    public Guid? ParentKey { get; set; }
}
