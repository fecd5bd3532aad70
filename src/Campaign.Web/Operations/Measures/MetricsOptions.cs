using System.ComponentModel.DataAnnotations;

namespace Campaign.Web.Operations.Measures;

/// <summary>Settings under <c>Campaign:Metrics</c>.</summary>
internal sealed class MetricsOptions
{
    /// <summary>The section.</summary>
    public const string Section = "Campaign:Metrics";

    /// <summary>The key of <see cref="Port"/>.</summary>
    public const string PortKey = Section + ":" + nameof(Port);

    /// <summary>
    /// The port of 127.0.0.1 where Prometheus reads <c>/metrics</c>; null: nothing is shown.
    /// </summary>
    [Range(1, 65535)]
    public int? Port { get; set; }
}
