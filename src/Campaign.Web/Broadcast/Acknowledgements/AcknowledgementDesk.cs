using System.Text.RegularExpressions;
using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Text;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Authority;
using Campaign.Web.Broadcast.Airing;
using Campaign.Web.Storage;
using Campaign.Web.Words;

namespace Campaign.Web.Broadcast.Acknowledgements;

/// <summary>What an officer records about a script at a commune.</summary>
/// <param name="Place">Code of the commune.</param>
/// <param name="Office">The office that agreed; only for an acknowledgement.</param>
/// <param name="Day">The day on which it agreed, or on which the script was aired.</param>
/// <param name="Times">How often it was aired, 1–100; only for an airing.</param>
internal sealed record ScriptWords(string? Place, string? Office, DateOnly? Day, int? Times);

/// <summary>Officers record that a commune's leader agreed to a script, and that it was aired there.</summary>
internal sealed partial class AcknowledgementDesk(
    AcknowledgementStore store,
    AiringStore airings,
    SnapshotStore snapshots,
    OfficerPlaces places,
    OfficerDirectory officers,
    CampaignClock clock,
    AccountLog log
)
{
    private const int LongestOffice = 100,
        DaysBack = 400;

    /// <summary>What is recorded about a script at the officer's places.</summary>
    public async Task<IResult> ReadAsync(HttpContext http, Guid script)
    {
        var snapshot = snapshots.Current;
        var mine = places.Of(http.Officer(), Permissions.Dashboard);
        var rows = await store.OfScriptAsync(script, http.RequestAborted);
        return Results.Ok(
            new
            {
                isPublic = snapshot.Find<Script>(script) is not null,
                today = clock.Today,
                items = rows.Where(x => mine(x.Place))
                    .Select(x => new
                    {
                        x.Id,
                        placeName = PlaceWords.Name(snapshot.Places, x.Place, clock.Today),
                        says = x.Agreement.Says(snapshot.Find<Script>(script)),
                        recordedBy = officers.NameOf(x.RecordedBy),
                        x.RecordedAt,
                        withdrawnBy = x.WithdrawnBy is { } by ? officers.NameOf(by) : null,
                        x.WithdrawnAt,
                    }),
            }
        );
    }

    /// <summary>Records that a commune's leader agreed.</summary>
    public async Task<IResult> AddAsync(HttpContext http, Guid id, ScriptWords sent)
    {
        if (Fault(http, id, sent, out var script, out var place) is { } fault)
            return fault;
        var office = Nfc.Of(string.Concat((sent.Office ?? "").Where(x => !char.IsControl(x)))).Trim();
        if (office.Length is 0 or > LongestOffice)
            return Problems.Invalid($"Hãy ghi cơ quan đồng ý, nhiều nhất {LongestOffice} ký tự; không ghi tên người.");
        if (MoreThanAnOffice().IsMatch(office))
            return Problems.Invalid("Chỉ ghi tên cơ quan: không ghi số điện thoại, địa chỉ hay câu nào khác.");
        if (LocationFinder.GivesAwayShelter(office))
            return Problems.Invalid(LocationFinder.GivenAway);
        var row = new Acknowledgement
        {
            Id = Guid.CreateVersion7(clock.UtcNow),
            Script = id,
            Place = place.Ref,
            Office = office,
            Day = StoredDay.Text(sent.Day!.Value),
            Words = ScriptAgreement.WordsOf(script),
            RecordedBy = http.Officer().Id,
            RecordedAt = clock.UtcNow,
        };
        await store.AddAsync(row, CancellationToken.None);
        await WriteAsync(http, $"Acknowledged {id} at {place.Ref}: {office}");
        return Results.Ok(new { row.Id });
    }

    /// <summary>The commune no longer agrees.</summary>
    public async Task<IResult> WithdrawAsync(HttpContext http, Guid id)
    {
        if (await store.FindAsync(id, http.RequestAborted) is not { } row)
            return Problems.NotFound();
        if (!places.Of(http.Officer(), Permissions.DocumentUpdate)(row.Place))
            return Problems.Forbidden(OfficerPlaces.Outside);
        await store.WithdrawAsync(id, http.Officer().Id, CancellationToken.None);
        await WriteAsync(http, $"Acknowledgement {id} withdrawn at {row.Place}");
        return Results.Ok(new { done = true });
    }

    /// <summary>Records that a script was aired; once for an officer, a place and a day.</summary>
    public async Task<IResult> AiredAsync(HttpContext http, Guid id, ScriptWords sent)
    {
        if (Fault(http, id, sent, out _, out var place) is { } fault)
            return fault;
        if (sent.Times is not (>= 1 and <= 100))
            return Problems.Invalid("Số lần phát từ 1 đến 100.");
        var (day, officer) = (StoredDay.Text(sent.Day!.Value), http.Officer().Id);
        var request = new AiringRequest
        {
            Id = Guid.CreateVersion7(clock.UtcNow),
            OwnerId = officer,
            IdempotencyKey = $"{id:N} {place.Ref} {day}",
            Digest = $"{sent.Times}",
            ReceivedAt = clock.UtcNow,
            ByOfficer = true,
        };
        var row = new AiringReport
        {
            ReportId = request.Id,
            ScriptId = id,
            Place = place.Ref,
            Day = day,
            AiredAt = clock.Instant(sent.Day.Value, TimeOnly.MinValue),
            Times = sent.Times.Value,
        };
        if (await airings.AddAsync(request, [row], CancellationToken.None) is null)
            return Problems.Conflict("Bạn đã báo bài này cho nơi và ngày ấy với số lần khác.");
        await WriteAsync(http, $"Aired {id} at {place.Ref} on {day}: {sent.Times}");
        // What the station says counts before this: whoever reported has to know.
        var station = await airings.OfStationsAsync(id, place.Ref, sent.Day.Value, http.RequestAborted);
        return Results.Ok(new { done = true, ofStation = station });
    }

    private IResult? Fault(HttpContext http, Guid id, ScriptWords sent, out Script script, out Place place)
    {
        var snapshot = snapshots.Current;
        (script, place) = (snapshot.Find<Script>(id)!, snapshot.Places.Find(sent.Place)!);
        if (script is null)
            return Problems.Invalid("Bài này chưa công khai.");
        if (place is not { Level: PlaceLevel.Commune } || !place.ExistsOn(clock.Today))
            return Problems.Invalid("Hãy chọn một xã, phường, đặc khu.");
        if (!places.Of(http.Officer(), Permissions.DocumentUpdate)(place.Ref))
            return Problems.Forbidden(OfficerPlaces.Outside);
        if (!snapshot.Places.Reaches(script.Header.Places, place.Ref, clock.Today))
            return Problems.Invalid("Bài này không dành cho nơi ấy.");
        return sent.Day is not { } day || day > clock.Today || day < clock.Today.AddDays(-DaysBack)
            ? Problems.Invalid("Hãy ghi ngày, không ở phía trước.")
            : null;
    }

    private Task WriteAsync(HttpContext http, string detail) =>
        log.WriteAsync(http, AccountEventKind.BroadcastChanged, detail);

    // It stands in public beside the programme at once, and nobody approves it: a name and no telephone, no sentence.
    [GeneratedRegex(@"[@:;!?\n]|\. |[0-9](?:[ .-]?[0-9]){2}", RegexOptions.CultureInvariant)]
    private static partial Regex MoreThanAnOffice();
}
