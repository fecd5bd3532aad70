using System.ComponentModel.DataAnnotations;

namespace Campaign.Web.Webhooks;

/// <summary>Section <c>Campaign:Webhooks</c>.</summary>
public sealed class WebhookOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Campaign:Webhooks";

    /// <summary>
    /// Addresses (127.0.0.1) and networks (10.0.0.0/8) outside the public internet that webhooks may reach, separated
    /// by commas, such as a province's own network. Null for the public internet only.
    /// </summary>
    public string? AllowedNetworks { get; set; }

    /// <summary>
    /// The HTTP proxy for webhooks, such as <c>http://10.0.0.5:3128</c>; null for direct connections. Names that only
    /// the proxy can resolve are left to the proxy's own rules.
    /// </summary>
    public string? Proxy { get; set; }

    /// <summary>How long an endpoint may take to answer, in seconds.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; set; } = 20;

    /// <summary>
    /// How many messages are taken up or recorded at once. Those that wait for an endpoint's answer are not counted.
    /// </summary>
    [Range(1, 64)]
    public int Concurrent { get; set; } = 8;

    /// <summary>How many days finished deliveries are kept.</summary>
    [Range(1, 365)]
    public int LogDays { get; set; } = 90;

    /// <summary>How many endpoints an owner may have.</summary>
    [Range(1, 1000)]
    public int PerOwner { get; set; } = 20;

    /// <summary>For how many hours every attempt at an endpoint must fail before it is disabled.</summary>
    [Range(1, 720)]
    public int DisableAfterHours { get; set; } = 72;

    /// <summary>How long a replaced secret stays valid, in hours.</summary>
    [Range(0, 720)]
    public int RotationHours { get; set; } = 24;
}
