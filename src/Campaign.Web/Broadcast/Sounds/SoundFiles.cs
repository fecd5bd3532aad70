using System.Collections.Immutable;
using Campaign.Core.Broadcast;
using Campaign.Core.Time;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Words;

namespace Campaign.Web.Broadcast.Sounds;

/// <summary>A programme as sound: a playlist of the day, and one MP3 for each session.</summary>
internal sealed class SoundFiles(BroadcastApi api, BroadcastFiles files, SessionSounds sounds)
{
    private static readonly Parameter Rehearsal = new(
        "rehearsal",
        "Also with a voice that is only for rehearsals and says so. It must not be aired.",
        ParameterKind.Flag,
        "true"
    );

    /// <summary>Query parameters of both.</summary>
    public static ImmutableArray<Parameter> Parameters { get; } = [.. BroadcastApi.Wishes, Rehearsal];

    /// <summary>The route table of what is answered from the snapshot.</summary>
    public IEnumerable<Resource> Table =>
        [
            BroadcastApi.OfDay(
                "api/v1/programmes/{place}/{date}.m3u",
                "getProgrammePlaylist",
                "The day's sessions as a playlist of MP3 files, if every item has a sound.",
                Playlists.MediaType,
                Parameters,
                x => BroadcastApi.Of(api.Compose(x), day => Playlist(day, x))
            ),
        ];

    /// <summary>One session as MP3.</summary>
    public async Task<IResult> SessionAsync(HttpContext http, string place, string date, string session)
    {
        var (_, day, query) = await files.ComposeAsync(http, place, date, Rehearsal);
        var found =
            day.Sessions.FirstOrDefault(x => x.Session.Session.ApiName() == session)
            ?? throw new ProblemException(
                ProblemType.NotFound,
                $"session: there is no {session} in the programme of {Dates.Iso(day.Day)}."
            );
        Demand([found], query.Flag(Rehearsal.Name));
        var cause = files.CauseOf(http, day);
        var sound = await FileAnswers.RenderedAsync(() => sounds.GetAsync(found, cause, http.RequestAborted));
        return FileAnswers.Of(sound, "audio/mpeg", SoundAddress.NameOf(day, found));
    }

    private static Answer Playlist(DayProgramme day, ApiRequest request)
    {
        var rehearses = request.Query.Flag(Rehearsal.Name);
        Demand(day.Sessions, rehearses);
        return new(
            Playlists.Of(
                day.Sessions.Select(x =>
                    (
                        SoundAddress.Of(day, x, request.BaseUrl, rehearses),
                        // Known to the file alone: recordings and voices have paces of their own.
                        -1,
                        $"{SessionSounds.TitleOf(x)}, {day.PlaceName}, {day.Day:dd/MM/yyyy}"
                    )
                )
            )
        );
    }

    /// <summary>Checks that every item has a sound.</summary>
    /// <exception cref="ProblemException">Some have none; it names them.</exception>
    private static void Demand(IEnumerable<DaySession> sessions, bool rehearses)
    {
        var lacking = sessions
            .SelectMany(session => SessionSounds.Lacking(session, rehearses).Select(x => (Session: session, Item: x)))
            .ToList();
        if (lacking.Count > 0)
            throw new ProblemException(
                ProblemType.WithoutSound,
                $"Without a sound: {string.Join("; ", lacking.Select(x => x.Item.Title).Distinct())}."
            )
            {
                Members = new LackingSounds([
                    .. lacking.Select(x => new ApiLackingSound(
                        x.Session.Session.Session.ApiName(),
                        x.Item.Item.Script?.Id,
                        x.Item.Title
                    )),
                ]),
            };
    }
}

/// <summary>What has no sound.</summary>
/// <param name="Lacking">The items that have no sound: a person has to read them.</param>
internal sealed record LackingSounds(ApiLackingSound[] Lacking) : IProblemMembers;

/// <summary>An item without a sound.</summary>
/// <param name="Session">sang or chieu.</param>
/// <param name="ScriptId">The script; null for help lines the composer added.</param>
/// <param name="Title">Its title.</param>
internal sealed record ApiLackingSound(string Session, Guid? ScriptId, string Title);
