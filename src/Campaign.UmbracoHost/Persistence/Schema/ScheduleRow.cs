namespace Campaign.UmbracoHost.Persistence.Schema;

/// <summary>A publish or unpublish that waits for its time.</summary>
internal sealed class ScheduleRow
{
    public Guid Id { get; set; }
    public int NodeId { get; set; }
    public string Culture { get; set; } = "*";
    public DateTime Date { get; set; }

    /// <summary>Umbraco's ContentScheduleAction.</summary>
    public int Action { get; set; }
}
