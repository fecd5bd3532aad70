namespace Campaign.UmbracoHost.Persistence.Schema;

/// <summary>A kind of relation.</summary>
internal sealed class RelationTypeRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public string Alias { get; set; } = "";
    public string Name { get; set; } = "";
    public bool Bidirectional { get; set; }
    public bool IsDependency { get; set; }
    public Guid? ParentObjectType { get; set; }
    public Guid? ChildObjectType { get; set; }
    public DateTime CreateDate { get; set; }
    public DateTime UpdateDate { get; set; }
}
