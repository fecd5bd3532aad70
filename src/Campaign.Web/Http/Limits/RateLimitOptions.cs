using System.ComponentModel.DataAnnotations;

namespace Campaign.Web.Http.Limits;

/// <summary>Section <c>Campaign:RateLimit</c>: how much one client may request.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Campaign:RateLimit";

    /// <summary>Answers per window for an address without a key. Many homes may share one address.</summary>
    [Range(1, int.MaxValue)]
    public int PerAddress { get; set; } = 1200;

    /// <summary>Answers per window for an API key.</summary>
    [Range(1, int.MaxValue)]
    public int PerKey { get; set; } = 12000;

    /// <summary>Length of the window in seconds.</summary>
    [Range(1, 86400)]
    public int WindowSeconds { get; set; } = 60;
}
