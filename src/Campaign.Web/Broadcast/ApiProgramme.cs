using System.Collections.Immutable;
using System.Globalization;
using Campaign.Core.Broadcast;
using Campaign.Web.Broadcast.Sounds;
using Campaign.Web.Items;
using Campaign.Web.Items.Changes;
using Campaign.Web.Scripts;

namespace Campaign.Web.Broadcast;

/// <summary>What a commune's station reads on a day, and why.</summary>
internal sealed class ApiProgramme(DayProgramme day, Links at)
{
    /// <summary>The place.</summary>
    public ApiPlaceName Place { get; } = new(day.Place.Ref, day.PlaceName);

    /// <summary>The province it lies in; the place itself when it is one.</summary>
    public ApiPlaceName Province { get; } =
        new(day.Province.Ref, (day.Province.On(day.Day) ?? day.Province.Latest).FullName);

    /// <summary>The local day.</summary>
    public DateOnly Date { get; } = day.Day;

    /// <summary>
    /// Sequence of the last change it can depend on. It never goes back. With /changes?place= and the same place, a row
    /// with a higher sequence says that a newer programme may be there.
    /// </summary>
    public long Version { get; } = day.Version;

    /// <summary>Language of the texts (BCP 47).</summary>
    public string Language { get; } = day.Language;

    /// <summary>The page for people to read.</summary>
    public string WebUrl { get; } = $"{at.BaseUrl}/loa/{day.Place.Ref}/{day.Day:yyyy-MM-dd}";

    /// <summary>Length of the whole day in seconds, at normal speed.</summary>
    public int Seconds { get; } = day.Programme.Seconds;

    /// <summary>What was recalled or corrected in the last week and may be in use here; not to be read aloud.</summary>
    public ImmutableArray<ApiRecall> Notices { get; } = [.. day.Notices.Select(x => ApiRecall.Of(x)!)];

    /// <summary>Sessions in the order of the day; empty when there is nothing to read.</summary>
    public ImmutableArray<ApiSession> Sessions { get; } = [.. day.Sessions.Select(x => ApiSession.Of(day, x, at))];

    /// <summary>Every script for this place: whether it is read, and why, in Vietnamese.</summary>
    public ImmutableArray<ApiDecision> Decisions { get; } =
    [.. day.Programme.Decisions.Select(x => new ApiDecision(x.Script.Id, x.Script.Title, x.Included, x.Why))];

    /// <summary>Scripts in this language that are for other places only.</summary>
    public int Elsewhere { get; } = day.Programme.Elsewhere;

    /// <summary>The same programme in other forms.</summary>
    public ImmutableArray<ApiFormat> Formats { get; } =
    [
        .. new[]
        {
            ("txt", "text/plain"),
            ("ssml", "application/ssml+xml"),
            ("pdf", "application/pdf"),
            ("zip", "application/zip"),
            ("m3u", "audio/x-mpegurl"),
        }.Select(x => new ApiFormat(
            x.Item1,
            x.Item2,
            $"{at.BaseUrl}/api/v1/programmes/{day.Place.Ref}/{day.Day:yyyy-MM-dd}.{x.Item1}" + day.Query
        )),
    ];
}

/// <summary>Another form.</summary>
/// <param name="Name">File extension.</param>
/// <param name="MediaType">Media type.</param>
/// <param name="Url">Address.</param>
internal sealed record ApiFormat(string Name, string MediaType, string Url);

/// <summary>What was decided about a script.</summary>
/// <param name="ScriptId">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Included">Whether it is read that day.</param>
/// <param name="Why">The reason, in Vietnamese.</param>
internal sealed record ApiDecision(Guid ScriptId, string Title, bool Included, string Why);

/// <summary>One session.</summary>
/// <param name="Session">sang or chieu.</param>
/// <param name="ProposedStart">The time at which it should begin; the station decides.</param>
/// <param name="Seconds">Its length at normal speed.</param>
/// <param name="LimitSeconds">Its limit, never exceeded.</param>
/// <param name="Items">What is read, in order.</param>
/// <param name="Sound">The session as sound, or what it lacks for that.</param>
internal sealed record ApiSession(
    string Session,
    string ProposedStart,
    int Seconds,
    int LimitSeconds,
    ImmutableArray<ApiProgrammeItem> Items,
    ApiSessionSound Sound
)
{
    public static ApiSession Of(DayProgramme day, DaySession session, Links at) =>
        new(
            session.Session.Session.ApiName(),
            session.Start.ToString("HH:mm", CultureInfo.InvariantCulture),
            session.Session.Seconds,
            session.Session.LimitSeconds,
            [.. session.Pieces.Select(x => ApiProgrammeItem.Of(day, x, session.Start, at))],
            ApiSessionSound.Of(day, session, at)
        );
}

/// <summary>A session as sound.</summary>
/// <param name="Url">One MP3 of the whole session; null while an item has no sound that may be aired.</param>
/// <param name="RehearsalUrl">
/// The same with a voice that is only for rehearsals and says so, never to be aired; null when nothing needs it.
/// </param>
/// <param name="Lacking">Titles of the items without a sound that may be aired.</param>
internal sealed record ApiSessionSound(string? Url, string? RehearsalUrl, ImmutableArray<string> Lacking)
{
    public static ApiSessionSound Of(DayProgramme day, DaySession session, Links at)
    {
        var lacking = SessionSounds.Lacking(session);
        var rehearses = SessionSounds.IsRehearsal(session) && SessionSounds.Lacking(session, true).IsEmpty;
        return new(
            lacking.IsEmpty ? SoundAddress.Of(day, session, at.BaseUrl) : null,
            rehearses ? SoundAddress.Of(day, session, at.BaseUrl, rehearses) : null,
            [.. lacking.Select(x => x.Title)]
        );
    }
}

/// <summary>One piece of a session.</summary>
/// <param name="Part">opening, content, helpLines or closing.</param>
/// <param name="ScriptId">The script; null for help lines the composer added.</param>
/// <param name="ScriptUrl">Its address; null without one.</param>
/// <param name="Title">Its title.</param>
/// <param name="Class">Class of bulletin; null without a script.</param>
/// <param name="StartsAfter">Seconds from the session's beginning.</param>
/// <param name="Times">How many times in a row it is read here.</param>
/// <param name="Seconds">Length of all its readings together, at normal speed.</param>
/// <param name="Why">Why it is read here, in Vietnamese.</param>
/// <param name="Segments">What is read.</param>
/// <param name="Recordings">Recordings of the script that officers uploaded.</param>
/// <param name="Sound">
/// Where its sound comes from: recording; speech, a voice that the operator chose; rehearsal, never to be aired, for
/// its voice or for a doubtful reading; null when there is none.
/// </param>
/// <param name="Questions">
/// What is in doubt about how its words are read, in Vietnamese. While there is a question, no machine is to air them.
/// </param>
/// <param name="Acknowledgement">
/// The agreement of the place's leader to air the script; null when none is recorded. It is no approval of this site's.
/// </param>
internal sealed record ApiProgrammeItem(
    string Part,
    Guid? ScriptId,
    string? ScriptUrl,
    string Title,
    string? Class,
    int StartsAfter,
    int Times,
    int Seconds,
    string Why,
    ImmutableArray<ApiSegment> Segments,
    ImmutableArray<ApiFile> Recordings,
    string? Sound,
    ImmutableArray<string> Questions,
    ApiAcknowledgement? Acknowledgement
)
{
    public static ApiProgrammeItem Of(DayProgramme day, DayPiece piece, TimeOnly start, Links at) =>
        new(
            PartName(piece.Item.Part),
            piece.Item.Script?.Id,
            piece.Item.Script is { } script ? at.Url(script) : null,
            piece.Title,
            piece.Item.Script?.Class.ApiName(),
            (int)(piece.Start - start).TotalSeconds,
            piece.Item.Times,
            piece.Item.Seconds,
            piece.Item.Why,
            ApiSegment.Of(piece.Review),
            piece.Item.Script is { } recorded
                ? [.. recorded.Recordings.Select(x => ApiFile.Of(x, at.BaseUrl + at.PathOf(recorded)))]
                : [],
            piece.Sound.ApiName(),
            piece.Questions,
            piece.Item.Script is { } read && day.Agreements.GetValueOrDefault(read.Id) is { } agreement
                ? new(agreement.Office, agreement.Day, !agreement.HoldsFor(read))
                : null
        );

    private static string PartName(ProgrammePart part) =>
        part switch
        {
            ProgrammePart.Opening => "opening",
            ProgrammePart.HelpLines => "helpLines",
            ProgrammePart.Closing => "closing",
            _ => "content",
        };
}

/// <summary>The leader of a commune agreed on paper that a script is aired there.</summary>
/// <param name="Office">The office that agreed.</param>
/// <param name="Date">The local day on which it agreed.</param>
/// <param name="WordsChanged">Whether the script has other words since: the commune has to be asked again.</param>
internal sealed record ApiAcknowledgement(string Office, DateOnly Date, bool WordsChanged);
