using System.ComponentModel.DataAnnotations;

namespace Campaign.Web.Settings;

/// <summary>Section <c>Campaign:Sound</c>: sessions as sound.</summary>
public sealed class SoundOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Campaign:Sound";

    /// <summary>Loudness of every item in LUFS (EBU R 128), -31 to -14.</summary>
    [Range(-31, -14)]
    public double Loudness { get; set; } = -23;

    /// <summary>Sound file played where a script says [nhạc hiệu]. Empty: the station plays its own.</summary>
    public string Signature { get; set; } = "";

    /// <summary>Sound file played where a script says [nhạc cắt]. Empty: a pause.</summary>
    public string Sting { get; set; } = "";

    /// <summary>Seconds of silence between two readings, 0.2 to 10.</summary>
    [Range(0.2, 10)]
    public double PauseSeconds { get; set; } = 1.5;

    /// <summary>Megabytes of sound kept in the data folder, 50 to 1,000,000.</summary>
    [Range(50, 1_000_000)]
    public int CacheMegabytes { get; set; } = 2048;

    /// <summary>Sessions an hour made ahead for stations that asked for sound, 0 to 10,000.</summary>
    [Range(0, 10_000)]
    public int AheadPerHour { get; set; } = 120;
}
