using System.Globalization;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Authority;
using Campaign.Web.Mail;
using Campaign.Web.Storage.Outboxes;
using Campaign.Web.Words;

namespace Campaign.Web.Subscriptions;

/// <summary>A station as an officer submits it.</summary>
/// <param name="Place">Code of its place; only for a new station.</param>
/// <param name="Address">Its official e-mail address; only for a new station.</param>
/// <param name="At">Local time of sending, <c>04:30</c>.</param>
/// <param name="Paused">Whether sending is paused.</param>
/// <param name="Sound">Whether the sound of its sessions is made ahead; null: as it is.</param>
internal sealed record StationWords(string? Place, string? Address, string? At, bool? Paused, bool? Sound = null);

/// <summary>The day whose mails an officer wants sent again.</summary>
/// <param name="Day">The local day, <c>2026-11-25</c>.</param>
internal sealed record MailDay(string? Day);

/// <summary>The stations that receive their programme by e-mail, and what became of the messages.</summary>
internal sealed class StationDesk(
    Stations stations,
    IMailTransport transport,
    OfficerPlaces places,
    SnapshotStore store,
    CampaignClock clock,
    AccountLog log
)
{
    public async Task<IResult> ReadAsync(HttpContext http)
    {
        var (mine, stop) = (places.Of(http.Officer(), Permissions.Stations), http.RequestAborted);
        var messages = await stations.MessagesAsync(stop, mine);
        return Results.Ok(
            new
            {
                sendsBy = transport.Way,
                stations = (await stations.ListAsync(stop))
                    .Where(x => mine(x.Place))
                    .Select(x => new
                    {
                        x.Id,
                        x.Place,
                        placeName = Name(x.Place),
                        x.Address,
                        at = Clock(x.SendAtMinutes),
                        x.Paused,
                        sound = x.WantsSound,
                        x.LastQueuedDay,
                    }),
                messages = messages.Select(x => new
                {
                    x.Id,
                    placeName = Name(x.Place),
                    x.Recipient,
                    x.Day,
                    state = x.State.ToString(),
                    x.Attempts,
                    x.LastError,
                    x.CreatedAt,
                    x.SentAt,
                    nextAttemptAt = x.State == MessageState.Waiting ? x.NextAttemptAt : (DateTimeOffset?)null,
                }),
            }
        );
    }

    public async Task<IResult> AddAsync(HttpContext http, StationWords words)
    {
        if (Time(words.At) is not { } at)
            return Problems.Invalid("Giờ gửi viết như 04:30.");
        if (words.Place is not { Length: > 0 } place || store.Current.Places.Find(place) is null)
            return Problems.Invalid($"Không có nơi nào mang mã {words.Place}.");
        if (!places.Of(http.Officer(), Permissions.Stations)(place))
            return Problems.Forbidden(OfficerPlaces.Outside);
        if (await stations.AddAsync(place, (words.Address ?? "").Trim(), at, http.RequestAborted) is { } fault)
            return Problems.Invalid(fault);
        await Write(http, $"Station added: {place} {words.Address} {words.At}");
        return Results.Ok(new { done = true });
    }

    public async Task<IResult> ChangeAsync(HttpContext http, Guid station, StationWords words)
    {
        if (Time(words.At) is not { } at)
            return Problems.Invalid("Giờ gửi viết như 04:30.");
        if (await RefusalAsync(http, station) is { } refusal)
            return refusal;
        if (await stations.FindAsync(station, http.RequestAborted) is not { } row)
            return Problems.NotFound();
        var (paused, sound) = (words.Paused ?? false, words.Sound ?? row.WantsSound);
        await stations.ChangeAsync(station, at, paused, sound, http.RequestAborted);
        await Write(http, $"Station {station}: {words.At}{(paused ? ", paused" : "")}{(sound ? ", with sound" : "")}");
        return Results.Ok(new { done = true });
    }

    public async Task<IResult> RemoveAsync(HttpContext http, Guid station)
    {
        if (await RefusalAsync(http, station) is { } refusal)
            return refusal;
        await stations.RemoveAsync(station, http.RequestAborted);
        await Write(http, $"Station {station} removed");
        return Results.Ok(new { done = true });
    }

    public async Task<IResult> RetryAsync(HttpContext http, long message)
    {
        if (await stations.FindMessageAsync(message, http.RequestAborted) is not { } row)
            return Problems.NotFound();
        if (!places.Of(http.Officer(), Permissions.Stations)(row.Place))
            return Problems.Forbidden(OfficerPlaces.Outside);
        if (!await stations.RetryAsync(message, http.RequestAborted))
            return Problems.Invalid("Chỉ thư đã ngừng gửi mới gửi lại được.");
        await Write(http, $"Mail {message} tried again: {row.Place} {row.Day}");
        return Results.Ok(new { done = true });
    }

    /// <summary>Starts a day's dead letters again: thousands, where the server refused everything.</summary>
    public async Task<IResult> RetryAsync(HttpContext http, MailDay words)
    {
        var mine = places.Of(http.Officer(), Permissions.Stations);
        var count = await stations.RetryAsync(words.Day ?? "", mine, http.RequestAborted);
        if (count == 0)
            return Problems.Invalid("Ngày này không có thư nào đã ngừng gửi.");
        await Write(http, $"Mails of {words.Day} tried again: {count}");
        return Results.Ok(new { count });
    }

    private async Task<IResult?> RefusalAsync(HttpContext http, Guid station) =>
        await stations.FindAsync(station, http.RequestAborted) is not { } row ? Problems.NotFound()
        : places.Of(http.Officer(), Permissions.Stations)(row.Place) ? null
        : Problems.Forbidden(OfficerPlaces.Outside);

    private string Name(string place) => PlaceWords.Name(store.Current.Places, place, clock.Today);

    private Task Write(HttpContext http, string detail) =>
        log.WriteAsync(http, AccountEventKind.BroadcastChanged, detail);

    private static string Clock(int minutes) =>
        string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    private static TimeOnly? Time(string? text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at
            : null;
}
