using System.ComponentModel.DataAnnotations;
using Campaign.Core.Time;

namespace Campaign.Web.Settings;

/// <summary>Section <c>Campaign</c> of the configuration: what every part of the product shares.</summary>
public sealed class CampaignOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Campaign";

    /// <summary>Folder of everything that is written: database, media, renditions, search index, mail drop.</summary>
    [Required]
    public string DataPath { get; set; } = "App_Data";

    /// <summary>The site's public address without a slash at its end; null: the address of the request.</summary>
    [Url]
    public string? BaseUrl { get; set; }

    /// <summary>
    /// Addresses and networks (10.0.0.0/8) of the proxies in front, separated by commas: only their X-Forwarded-For and
    /// X-Forwarded-Proto are believed. Empty: no proxy.
    /// </summary>
    public string? TrustedProxies { get; set; }

    /// <summary>
    /// Seconds, 0 to 60, that a node goes on answering after it was told to stop, while <c>/healthz/ready</c> already
    /// says 503: the time in which a balancer in front looks and sends nobody any more.
    /// </summary>
    [Range(0, 60)]
    public int ShutdownDelay { get; set; }

    /// <summary>Folder of the content files.</summary>
    [Required]
    public string ContentPath { get; set; } = "content";

    /// <summary>
    /// List of the country's provinces and communes, within the content folder or elsewhere, that a start imports once;
    /// null or empty: none.
    /// </summary>
    public string? Register { get; set; } = "places/units/vn-units-2026-07-25.json";

    /// <summary>Folder of the visual themes.</summary>
    [Required]
    public string ThemesPath { get; set; } = "themes";

    /// <summary>IANA name of the time zone people live in.</summary>
    [Required]
    public string TimeZone { get; set; } = CampaignClock.DefaultZone;

    /// <summary>
    /// Code of the province or commune whose site this is: its page is offered on the home page. Null: the whole
    /// country.
    /// </summary>
    public string? HomePlace { get; set; }

    /// <summary>Neutral page, not personalised (the state weather service), to which the exit button leads.</summary>
    [Required, Url]
    public string SafeExitUrl { get; set; } = "https://nchmf.gov.vn/";

    /// <summary>Name of the body that publishes the site, shown in the footer and the API.</summary>
    public string? Publisher { get; set; }

    /// <summary>Address for questions about the site, shown in the API and the developers' page.</summary>
    [EmailAddress]
    public string? Contact { get; set; }
}
