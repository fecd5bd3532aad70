namespace Campaign.UmbracoHost.Persistence.Schema;

/// <summary>A typed link between two nodes: which document uses which picture, for one.</summary>
internal sealed class RelationRow
{
    public int Id { get; set; }
    public int RelationTypeId { get; set; }
    public int ParentId { get; set; }
    public int ChildId { get; set; }
    public string? Comment { get; set; }
    public DateTime CreateDate { get; set; }
}
