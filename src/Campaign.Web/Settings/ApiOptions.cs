using System.ComponentModel.DataAnnotations;

namespace Campaign.Web.Settings;

/// <summary>Section <c>Campaign:Api</c>.</summary>
public sealed class ApiOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Campaign:Api";

    /// <summary>Licence of the API's data as a whole, shown at <c>/api/v1</c>; each item may name its own.</summary>
    public string? Licence { get; set; }

    /// <summary>
    /// How many days the publication log is kept and <c>/changes</c> reaches back. A client that was away longer starts
    /// again with the lists.
    /// </summary>
    [Range(1, 3650)]
    public int ChangesRetentionDays { get; set; } = 400;

    /// <summary>Memory for prepared answers, in bytes.</summary>
    [Range(1 << 20, 1 << 30)]
    public long PreparedBytes { get; set; } = 64 << 20;

    /// <summary>How long a request with <c>minVersion</c> waits for the node to catch up.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:30")]
    public TimeSpan MinVersionWait { get; set; } = TimeSpan.FromSeconds(2);
}
