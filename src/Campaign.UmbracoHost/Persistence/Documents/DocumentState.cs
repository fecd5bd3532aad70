namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>What the tree shows of a document, kept in its node so that a page of the tree reads one table.</summary>
internal sealed class DocumentState
{
    public Dictionary<string, string>? Names { get; set; }
    public List<string>? EditedCultures { get; set; }
    public List<string>? PublishedCultures { get; set; }
    public string? PublishName { get; set; }
    public DateTime? PublishDate { get; set; }
    public int? PublisherId { get; set; }
    public int? PublishTemplateId { get; set; }

    /// <summary>
    /// The URL segment of the published name by culture ("*" if the document does not vary). Umbraco's own URL table is
    /// written only after the commit, too late for a reader that follows the publication log.
    /// </summary>
    public Dictionary<string, string>? Segments { get; set; }

    /// <summary>
    /// When each culture ("*" if the document does not vary) was published for the first time; never forgotten.
    /// </summary>
    public Dictionary<string, DateTime>? FirstPublished { get; set; }

    public static DocumentState Read(string? json) => json is null ? new() : PersistedJson.Read<DocumentState>(json);
}
