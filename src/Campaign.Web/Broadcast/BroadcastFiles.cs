using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Rendering;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Faults;
using Campaign.Web.Broadcast.Sounds;
using Campaign.Web.Formats;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Limits;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items.Lists;
using Campaign.Web.Media;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Campaign.Web.Broadcast;

/// <summary>Addresses that are answered with files: PDF, package, recordings.</summary>
internal sealed class BroadcastFiles(
    SnapshotStore store,
    CampaignClock clock,
    RateLimiter limiter,
    BroadcastApi api,
    BroadcastPdf pdf,
    ProgrammeZip zip,
    StickSounds sounds,
    IUploadedFiles recordings,
    IOptions<BroadcastOptions> options
)
{
    /// <summary>All of the day on few pages, in type of ordinary size.</summary>
    public static readonly Parameter Compact = new(
        "compact",
        "On few pages, in type of ordinary size.",
        ParameterKind.Flag,
        "true"
    );

    /// <summary>A script on A4.</summary>
    public async Task<IResult> ScriptPdfAsync(HttpContext http, Guid id)
    {
        var query = await BeginAsync(http, [Parameter.Lang]);
        var script = Find(id, query);
        var file = await FileAnswers.RenderedAsync(() =>
            pdf.ScriptAsync(store.Current, script, clock.Today, RenderCauses.Of(http), http.RequestAborted)
        );
        return FileAnswers.Of(file, "application/pdf", $"{script.Slug}.pdf");
    }

    /// <summary>A recording of a script; if there are several, the first in the officer's order.</summary>
    public async Task<IResult> ScriptMp3Async(HttpContext http, Guid id)
    {
        var script = Find(id, await BeginAsync(http, [Parameter.Lang]));
        var recording = script.Recordings.FirstOrDefault(x => x.MediaType is "audio/mpeg" or "audio/mp3");
        if (recording is null)
            throw new ProblemException(ProblemType.NotFound, $"Script {id} has no recording. Its text is at {id}.txt.");
        return Sound(recording, $"{script.Slug}.mp3");
    }

    /// <summary>Any recording by its name.</summary>
    public async Task<IResult> RecordingAsync(HttpContext http, Guid id, string name)
    {
        var script = Find(id, await BeginAsync(http, [Parameter.Lang]));
        var recording =
            script.Recordings.FirstOrDefault(x => x.Name == name)
            ?? throw new ProblemException(ProblemType.NotFound, $"Script {id} has no file {name}.");
        return Sound(recording, recording.Name);
    }

    /// <summary>A day's programme on A4, in large type or on few pages.</summary>
    public async Task<IResult> ProgrammePdfAsync(HttpContext http, string place, string date)
    {
        var (snapshot, day, query) = await ComposeAsync(http, place, date, Compact);
        var isCompact = query.Flag(Compact.Name);
        var file = await FileAnswers.RenderedAsync(() =>
            pdf.ProgrammeAsync(snapshot, day, clock.Today, CauseOf(http, day), http.RequestAborted, isCompact)
        );
        return FileAnswers.Of(file, "application/pdf", day.FileStem + (isCompact ? "-gon.pdf" : ".pdf"));
    }

    /// <summary>A day's programme as text for the person who reads aloud.</summary>
    public async Task<IResult> ReaderTextAsync(HttpContext http, string place, string date)
    {
        var (_, day, _) = await ComposeAsync(http, place, date);
        var bytes = WindowsText.Of(ProgrammeText.ForReader(day));
        return Results.File(
            bytes,
            "text/plain; charset=utf-8",
            day.FileStem + ".txt",
            entityTag: new EntityTagHeaderValue(EntityTags.Of(bytes, ContentCoding.Identity))
        );
    }

    /// <summary>A day's programme as a package; without Chromium it has no PDF, and its manifest says so.</summary>
    public async Task<IResult> ProgrammeZipAsync(HttpContext http, string place, string date)
    {
        var (snapshot, day, _) = await ComposeAsync(http, place, date);
        var cause = CauseOf(http, day);
        var (pages, without) = await PdfOrReasonAsync(snapshot, day, cause, http.RequestAborted);
        var (sound, silent) = await sounds.FilesAsync(day, cause, http.RequestAborted);
        var bytes = await zip.PackAsync(day, pages, [without, .. silent], sound, options.Value.Timing);
        return Results.File(
            bytes,
            "application/zip",
            day.FileStem + ".zip",
            enableRangeProcessing: true,
            entityTag: new EntityTagHeaderValue(EntityTags.Of(bytes, ContentCoding.Identity))
        );
    }

    /// <summary>The PDF of a programme, or the reason why there is none.</summary>
    internal async Task<(byte[]? Pdf, PackageGap? Without)> PdfOrReasonAsync(
        CampaignSnapshot snapshot,
        DayProgramme day,
        RenderCause cause,
        CancellationToken stop
    )
    {
        try
        {
            var file = await pdf.ProgrammeAsync(snapshot, day, clock.Today, cause, stop);
            return (await File.ReadAllBytesAsync(file.Path, stop), null);
        }
        catch (RenderingException fault)
        {
            // Without Chromium, and for what fits on no sheet, asking again is of no use.
            var comes = fault is not (RenderingUnavailableException or UnprintableException);
            return (null, new($"{ProgrammeZip.PdfFile}: {fault.Public}", comes));
        }
    }

    /// <summary>The PDF of a programme if it was rendered ahead; null otherwise.</summary>
    internal async Task<byte[]?> PdfMadeAsync(CampaignSnapshot snapshot, DayProgramme day, CancellationToken stop) =>
        pdf.FindProgramme(snapshot, day) is { } file ? await File.ReadAllBytesAsync(file.Path, stop) : null;

    // Stations fetch the programme in the morning or on the evening before.
    internal RenderCause CauseOf(HttpContext http, DayProgramme day) =>
        RenderCauses.Of(
            http,
            isOfTheDay: day.Day == clock.Today || day.Day == clock.Today.AddDays(1),
            isOwn: x => x.Covers(store.Current.Places, day.Place.Ref, day.Day)
        );

    /// <summary>Begins an answer with a programme, and composes it.</summary>
    /// <exception cref="ProblemException">The request cannot be answered.</exception>
    internal async Task<(CampaignSnapshot, DayProgramme, ApiQuery)> ComposeAsync(
        HttpContext http,
        string place,
        string date,
        params Parameter[] more
    )
    {
        var query = await BeginAsync(http, [.. BroadcastApi.Wishes, .. more]);
        var snapshot = store.Current;
        var day = api.Compose(snapshot, place, date, clock.Today, query);
        http.Response.Headers[BroadcastApi.VersionHeader] = BroadcastApi.HeaderOf(day.Version);
        http.Response.Headers.AccessControlExposeHeaders = Cors.Seen([BroadcastApi.VersionHeader]);
        return (snapshot, day, query);
    }

    private Task<ApiQuery> BeginAsync(HttpContext http, IReadOnlyCollection<Parameter> parameters) =>
        FileAnswers.BeginAsync(http, limiter, parameters);

    private Script Find(Guid id, ApiQuery query)
    {
        var snapshot = store.Current;
        return snapshot.Find<Script>(id, ItemLists.LanguageOf(snapshot, query, ItemType.Script))
            ?? throw ItemLists.Missing(snapshot, ItemType.Script, id);
    }

    private IResult Sound(Core.Materials.MaterialFile recording, string name) =>
        FileAnswers.Uploaded(recordings, recording, name);
}
