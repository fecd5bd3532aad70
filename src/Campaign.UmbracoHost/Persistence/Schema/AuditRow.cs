namespace Campaign.UmbracoHost.Persistence.Schema;

/// <summary>Who did what to which node, and when.</summary>
internal sealed class AuditRow
{
    public int Id { get; set; }
    public int ObjectId { get; set; }
    public int Type { get; set; }
    public int UserId { get; set; }
    public string? EntityType { get; set; }
    public string? Comment { get; set; }
    public string? Parameters { get; set; }
    public DateTime CreateDate { get; set; }
}
