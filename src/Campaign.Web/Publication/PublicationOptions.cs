using System.ComponentModel.DataAnnotations;

namespace Campaign.Web.Publication;

/// <summary>Section <c>Campaign:Publication</c>.</summary>
public sealed class PublicationOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Campaign:Publication";

    /// <summary>Days for which the publication log is kept; a client that was away longer reads everything again. 30–3650.</summary>
    [Range(30, 3650)]
    public int RetentionDays { get; set; } = 400;
}
