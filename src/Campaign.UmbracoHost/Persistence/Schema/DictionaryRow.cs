namespace Campaign.UmbracoHost.Persistence.Schema;

/// <summary>A dictionary item: a short text of the interface, by language.</summary>
internal sealed class DictionaryRow
{
    public int Id { get; set; }
    public Guid Key { get; set; }
    public Guid? ParentKey { get; set; }
    public string ItemKey { get; set; } = "";

    /// <summary>Texts by ISO code, as JSON.</summary>
    public string Json { get; set; } = "{}";
    public DateTime CreateDate { get; set; }
    public DateTime UpdateDate { get; set; }
}
