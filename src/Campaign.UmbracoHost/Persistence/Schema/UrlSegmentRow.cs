namespace Campaign.UmbracoHost.Persistence.Schema;

/// <summary>The URL segment of a document in a language, as Umbraco's DocumentUrlService keeps it.</summary>
internal sealed class UrlSegmentRow
{
    public int Id { get; set; }
    public Guid DocumentKey { get; set; }
    public int? LanguageId { get; set; }
    public bool IsDraft { get; set; }
    public string UrlSegment { get; set; } = "";
    public bool IsPrimary { get; set; }
}
