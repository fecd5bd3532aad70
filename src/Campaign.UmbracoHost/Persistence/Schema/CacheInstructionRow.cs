namespace Campaign.UmbracoHost.Persistence.Schema;

/// <summary>Tells the other nodes which of Umbraco's caches to refresh.</summary>
internal sealed class CacheInstructionRow
{
    public long Id { get; set; }

    /// <summary>The process that wrote it and has already done it.</summary>
    public Guid Origin { get; set; }
    public DateTime At { get; set; }
    public string Json { get; set; } = "";
}
