using System.ComponentModel.DataAnnotations;

namespace Campaign.Web.Webhooks;

/// <summary>Section <c>Campaign:Webhooks</c>.</summary>
public sealed class WebhookOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Campaign:Webhooks";

    /// <summary>
    /// Addresses (127.0.0.1) and networks (10.0.0.0/8) outside the public internet that webhooks may reach, separated
    /// by commas: a province's own network, say. Null: the public internet only.
    /// </summary>
    public string? AllowedNetworks { get; set; }

    /// <summary>
    /// The HTTP proxy that webhooks go through, such as <c>http://10.0.0.5:3128</c>; null: they go straight out. Names
    /// that only the proxy can resolve are its to judge.
    /// </summary>
    public string? Proxy { get; set; }

    /// <summary>How long an endpoint may take to answer, seconds.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; set; } = 20;

    /// <summary>Attempts under way at once.</summary>
    [Range(1, 64)]
    public int Concurrent { get; set; } = 8;

    /// <summary>Days for which deliveries that ended are kept.</summary>
    [Range(1, 365)]
    public int LogDays { get; set; } = 90;

    /// <summary>Endpoints one owner may have.</summary>
    [Range(1, 1000)]
    public int PerOwner { get; set; } = 20;

    /// <summary>How long a secret stays valid after it was replaced, hours.</summary>
    [Range(0, 720)]
    public int RotationHours { get; set; } = 24;
}
