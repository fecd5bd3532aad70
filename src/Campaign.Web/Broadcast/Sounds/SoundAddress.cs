using Campaign.Core.Broadcast;
using Campaign.Web.Items;
using Campaign.Web.Words;

namespace Campaign.Web.Broadcast.Sounds;

/// <summary>Where the sound of sessions is.</summary>
internal static class SoundAddress
{
    /// <summary>Address of a session's sound, with what the caller chose.</summary>
    public static string Of(DayProgramme day, DaySession session, string baseUrl, bool rehearses = false)
    {
        var path =
            $"{baseUrl}{ItemKinds.Api}/programmes/{day.Place.Ref}/{Dates.Iso(day.Day)}/"
            + $"{session.Session.Session.ApiName()}.mp3";
        return path + day.Query + (rehearses ? (day.Query.Length > 0 ? "&" : "?") + "rehearsal=true" : "");
    }

    /// <summary>Name of the saved file. One that must not be aired says so first.</summary>
    public static string NameOf(DayProgramme day, DaySession session) =>
        (SessionSounds.IsRehearsal(session) ? "GIONG-MAY-CHI-DE-TAP-" : "")
        + $"{day.FileStem}-{session.Session.Session.ApiName()}.mp3";
}
