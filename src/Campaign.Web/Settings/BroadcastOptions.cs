using System.ComponentModel.DataAnnotations;
using Campaign.Core.Broadcast;

namespace Campaign.Web.Settings;

/// <summary>Section <c>Campaign:Broadcast</c>: speeds and lengths.</summary>
public sealed class BroadcastOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Campaign:Broadcast";

    /// <summary>
    /// Syllables per minute on a commune's loudspeakers. This is an assumption; calibrate it with a real station.
    /// </summary>
    [Range(60, 400)]
    public int SyllablesPerMinute { get; set; } = 170;

    /// <summary>Longest session, in seconds.</summary>
    [Range(60, 2700)]
    public int MaxProgrammeSeconds { get; set; } = 900;

    /// <summary>Length of a session in seconds from which no further ordinary script is added.</summary>
    [Range(0, 2700)]
    public int TargetProgrammeSeconds { get; set; } = 180;

    /// <summary>Sessions per day.</summary>
    [Range(1, 2)]
    public int SessionsPerDay { get; set; } = 2;

    /// <summary>Proposed start of the morning session; the station decides.</summary>
    public TimeOnly MorningAt { get; set; } = new(5, 30);

    /// <summary>Proposed start of the afternoon session; the station decides.</summary>
    public TimeOnly AfternoonAt { get; set; } = new(17, 0);

    /// <summary>The speeds for <see cref="ScriptReview"/>.</summary>
    internal SpeechTiming Timing => new() { NormalRate = SyllablesPerMinute };

    /// <summary>Proposed start of a session.</summary>
    internal TimeOnly StartOf(Session session) => session == Session.Morning ? MorningAt : AfternoonAt;
}
