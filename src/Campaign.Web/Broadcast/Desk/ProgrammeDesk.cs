using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Text;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Authority;
using Campaign.Web.Broadcast.Edits;
using Campaign.Web.Publication;

namespace Campaign.Web.Broadcast.Desk;

/// <summary>An officer's decision as it is submitted.</summary>
/// <param name="Place">Code of the place; null: the whole country.</param>
/// <param name="Kind">Pin, Exclude or Order.</param>
/// <param name="Scripts">Ids of the scripts.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, included.</param>
/// <param name="Reason">The reason, 1 to 200 characters.</param>
internal sealed record EditWords(
    string? Place,
    string? Kind,
    Guid[]? Scripts,
    DateOnly? From,
    DateOnly? Until,
    string? Reason
);

/// <summary>Lets an officer look at a programme and change it by hand.</summary>
internal sealed class ProgrammeDesk(
    SnapshotStore store,
    CampaignClock clock,
    ProgrammeService programmes,
    EditBook book,
    EditStore edits,
    OfficerPlaces places,
    OfficerDirectory officers,
    AccountLog log
)
{
    private const int LongestReason = 200;

    public async Task<IResult> ReadAsync(HttpContext http, string place, string date)
    {
        var (officer, stop) = (http.Officer(), http.RequestAborted);
        var (snapshot, mine) = (store.Current, places.Of(officer, Permissions.Dashboard));
        if (ProgrammePlace.Day(date, clock.Today) is not { } day)
            return Problems.Invalid($"Ngày «{date}» không đúng.");
        if (ProgrammePlace.On(snapshot, place, day) is not [var unit])
            return Problems.NotFound();
        if (!mine(unit.Ref))
            return Problems.Forbidden(OfficerPlaces.Outside);
        var concerned = book.Current.For(snapshot.Places, unit.Ref, day);
        var rows = await edits.ListAsync([.. concerned.Select(x => x.Id)], stop);
        var view = new DeskView(
            snapshot,
            officers,
            day,
            places.Of(officer, Permissions.Programmes),
            unit.Level == PlaceLevel.Commune && places.Of(officer, Permissions.DocumentUpdate)(unit.Ref)
        );
        return Results.Ok(view.Of(programmes.Compose(snapshot, unit, day, new()), rows));
    }

    public async Task<IResult> DecideAsync(HttpContext http, EditWords words)
    {
        var (officer, stop) = (http.Officer(), http.RequestAborted);
        var snapshot = store.Current;
        var place = string.IsNullOrEmpty(words.Place) ? null : words.Place;
        var unit = snapshot.Places.Find(place);
        if (!Enum.TryParse<EditKind>(words.Kind, ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
            return Problems.Invalid("Hãy chọn ghim, bỏ ra hay xếp thứ tự.");
        if (words is not { From: { } from, Until: { } until, Scripts: { } scripts })
            return Problems.Invalid("Thiếu bài hoặc ngày.");
        if (place is not null && (unit is null || unit.Level == PlaceLevel.District || !unit.ExistsOn(clock.Today)))
            return Problems.Invalid($"Không có nơi nào mang mã {place}.");
        if (!places.Of(officer, Permissions.Programmes)(place))
            return Problems.Forbidden(OfficerPlaces.Outside);
        var reason = Nfc.Of(words.Reason ?? "").Trim();
        if (reason.Length is 0 or > LongestReason)
            return Problems.Invalid($"Hãy ghi lý do, nhiều nhất {LongestReason} ký tự.");
        if (LocationFinder.GivesAwayShelter(reason))
            return Problems.Invalid(LocationFinder.GivenAway);
        var edit = new ProgrammeEdit(Guid.CreateVersion7(clock.UtcNow), place, kind, [.. scripts], from, until);
        if (edit.Faults(clock.Today).FirstOrDefault() is { } fault)
            return Problems.Invalid(fault.Message);
        if (scripts.Where(x => snapshot.Find<Script>(x) is null).Select(x => $"{x}").FirstOrDefault() is { } missing)
            return Problems.Invalid($"Bài {missing} chưa được công bố.");
        await edits.AddAsync(edit, reason, officer.Id, stop);
        await WriteAsync(
            http,
            $"{kind} {edit.Id}: {place ?? "VN"} {from:yyyy-MM-dd}–{until:yyyy-MM-dd} {string.Join(' ', scripts)}"
        );
        return Results.Ok(new { edit.Id });
    }

    public async Task<IResult> WithdrawAsync(HttpContext http, Guid id)
    {
        var (officer, stop) = (http.Officer(), http.RequestAborted);
        if (await edits.FindAsync(id, stop) is not { } row)
            return Problems.NotFound();
        if (!places.Of(officer, Permissions.Programmes)(row.Place))
            return Problems.Forbidden(OfficerPlaces.Outside);
        if (await edits.WithdrawAsync(id, officer.Id, stop))
            await WriteAsync(http, $"Withdrawn {id}: {row.Place ?? "VN"}");
        return Results.Ok(new { done = true });
    }

    private Task WriteAsync(HttpContext http, string detail) =>
        log.WriteAsync(http, AccountEventKind.BroadcastChanged, detail);
}
