namespace Campaign.UmbracoHost.Persistence.Schema;

/// <summary>Small settings Umbraco's services keep for themselves.</summary>
internal sealed class KeyValueRow
{
    public string Id { get; set; } = "";
    public string? Value { get; set; }
    public DateTime UpdateDate { get; set; }
}
