using System.ComponentModel.DataAnnotations;
using Campaign.Core.Broadcast;

namespace Campaign.Web.Settings;

/// <summary>Section <c>Campaign:Broadcast</c>: speeds and lengths.</summary>
public sealed class BroadcastOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Campaign:Broadcast";

    /// <summary>
    /// Syllables a minute on a commune's loudspeakers. An assumption: calibrate it with a real station.
    /// </summary>
    [Range(60, 400)]
    public int SyllablesPerMinute { get; set; } = 170;

    /// <summary>Seconds a session never exceeds.</summary>
    [Range(60, 2700)]
    public int MaxProgrammeSeconds { get; set; } = 900;

    /// <summary>Seconds after which no further ordinary script is added to a session.</summary>
    [Range(0, 2700)]
    public int TargetProgrammeSeconds { get; set; } = 180;

    /// <summary>Sessions a day.</summary>
    [Range(1, 2)]
    public int SessionsPerDay { get; set; } = 2;

    /// <summary>When the morning session is proposed to begin; the station decides.</summary>
    public TimeOnly MorningAt { get; set; } = new(5, 30);

    /// <summary>When the afternoon session is proposed to begin; the station decides.</summary>
    public TimeOnly AfternoonAt { get; set; } = new(17, 0);

    /// <summary>The speeds for <see cref="ScriptReview"/>.</summary>
    internal SpeechTiming Timing => new() { NormalRate = SyllablesPerMinute };

    /// <summary>When a session is proposed to begin.</summary>
    internal TimeOnly StartOf(Session session) => session == Session.Morning ? MorningAt : AfternoonAt;
}
