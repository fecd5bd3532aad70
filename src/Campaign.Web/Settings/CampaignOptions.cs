using System.ComponentModel.DataAnnotations;
using Campaign.Core.Time;

namespace Campaign.Web.Settings;

/// <summary>Section <c>Campaign</c> of the configuration: settings shared by all parts of the product.</summary>
public sealed class CampaignOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Campaign";

    /// <summary>Folder for everything that is written: database, media, renditions, search index, mail drop.</summary>
    [Required]
    public string DataPath { get; set; } = "App_Data";

    /// <summary>
    /// Folder of uploaded files, which all nodes share; null for <c>media</c> in the data folder, or a bucket
    /// (<c>Campaign:Media:S3</c>).
    /// </summary>
    public string? MediaPath { get; set; }

    /// <summary>
    /// Name of this node in its log, at health and in the database's list of connections; null for the machine's name.
    /// </summary>
    public string? Node { get; set; }

    /// <summary>The site's public address without a trailing slash; null for the address of the request.</summary>
    [Url]
    public string? BaseUrl { get; set; }

    /// <summary>The site's address without a trailing slash: the configured one, or that of the request.</summary>
    public string OriginOf(HttpRequest request) => BaseUrl?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host.Value}";

    /// <summary>
    /// Addresses and networks (10.0.0.0/8) of reverse proxies, separated by commas. Only their X-Forwarded-For and
    /// X-Forwarded-Proto are trusted. Empty for no proxy.
    /// </summary>
    public string? TrustedProxies { get; set; }

    /// <summary>
    /// Seconds, 0 to 60, for which a node keeps answering after it was told to stop, while <c>/healthz/ready</c>
    /// already says 503. In that time, a load balancer notices and sends no more requests.
    /// </summary>
    [Range(0, 60)]
    public int ShutdownDelay { get; set; }

    /// <summary>Folder of the content files.</summary>
    [Required]
    public string ContentPath { get; set; } = "content";

    /// <summary>
    /// List of the country's provinces and communes, in the content folder or elsewhere, which is imported once at
    /// start; null or empty for none.
    /// </summary>
    public string? Register { get; set; } = "places/units/vn-units-2026-07-25.json";

    /// <summary>Folder of the visual themes.</summary>
    [Required]
    public string ThemesPath { get; set; } = "themes";

    /// <summary>IANA name of the time zone people live in.</summary>
    [Required]
    public string TimeZone { get; set; } = CampaignClock.DefaultZone;

    /// <summary>
    /// Code of the province or commune whose site this is; its page is linked on the home page. Null for the whole
    /// country.
    /// </summary>
    public string? HomePlace { get; set; }

    /// <summary>
    /// The page to which the exit button leads: neutral and not personalised (the state weather service).
    /// </summary>
    [Required, Url]
    public string SafeExitUrl { get; set; } = "https://nchmf.gov.vn/";

    /// <summary>Name of the organisation that publishes the site, shown in the footer and the API.</summary>
    public string? Publisher { get; set; }

    /// <summary>Address for questions about the site, shown in the API and the developers' page.</summary>
    [EmailAddress]
    public string? Contact { get; set; }
}
