using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Http.Problems;
using Campaign.Web.Keys;
using Campaign.Web.Storage;

namespace Campaign.Web.Broadcast.Airing;

/// <summary>What a station reports: either one script or its programme for a day.</summary>
/// <param name="ScriptId">The script that was read.</param>
/// <param name="Programme">The day whose programme was read, <c>2025-11-21</c>, or one session of it,
/// <c>2025-11-21/sang</c>.</param>
/// <param name="Place">Code of the place.</param>
/// <param name="AiredAt">When reading began.</param>
/// <param name="Times">How often, 1–100; 1 when not given.</param>
/// <param name="Note">A remark on the broadcast, at most 200 characters; no names, no numbers of persons.</param>
internal sealed record AiringWords(
    Guid? ScriptId,
    string? Programme,
    string? Place,
    DateTimeOffset? AiredAt,
    int? Times,
    string? Note
);

/// <summary>Checks and stores what a station reports.</summary>
internal sealed partial class AiringIntake(
    SnapshotStore store,
    CampaignClock clock,
    ProgrammeService programmes,
    AiringStore reports
)
{
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(400);

    /// <summary>Accepts a report.</summary>
    /// <exception cref="ProblemException">A field is invalid, or the key was used for another report.</exception>
    public async Task<(Guid Id, bool IsNew)> TakeAsync(
        AiringWords words,
        CallerKey key,
        string idempotencyKey,
        CancellationToken stop
    )
    {
        var snapshot = store.Current;
        var airedAt =
            words.AiredAt
            ?? throw ProblemException.Field("airedAt", "is missing; a time such as 2025-11-21T05:30:00+07:00.");
        if (airedAt > clock.UtcNow || airedAt < clock.UtcNow - Oldest)
            throw ProblemException.Field("airedAt", "lies in the future or more than 400 days back.");
        var place =
            snapshot.Places.Find(words.Place)
            ?? throw ProblemException.Field("place", $"no unit is known by {words.Place}.");
        if (!key.Covers(snapshot.Places, place.Ref, clock.Today))
            throw new ProblemException(
                ProblemType.Forbidden,
                $"The key {key.Prefix} is not for the place {place.Ref}."
            );
        var times = words.Times ?? 1;
        if (times is < 1 or > 100)
            throw ProblemException.Field("times", "must be 1 to 100.");
        var note = Note(words.Note);
        var request = new AiringRequest
        {
            Id = Guid.CreateVersion7(clock.UtcNow),
            OwnerId = key.OwnerId,
            IdempotencyKey = idempotencyKey,
            Digest = Convert.ToHexStringLower(
                SHA256.HashData(
                    Encoding.UTF8.GetBytes(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{words.ScriptId}|{words.Programme}|{place.Ref}|{airedAt.UtcTicks}|{times}|{note}"
                        )
                    )
                )
            ),
            ReceivedAt = clock.UtcNow,
        };
        var day = StoredDay.Text(DateOnly.FromDateTime(clock.Local(airedAt).DateTime));
        var rows = Scripts(snapshot, words, place, airedAt)
            .Select(x => new AiringReport
            {
                ReportId = request.Id,
                ScriptId = x.Id,
                Place = place.Ref,
                Day = day,
                AiredAt = airedAt,
                Times = times * x.Times,
                Note = note,
                Session = x.Session,
            });
        return await reports.AddAsync(request, [.. rows], stop)
            ?? throw new ProblemException(ProblemType.Conflict, "This Idempotency-Key was used for another report.");
    }

    private List<(Guid Id, string? Session, int Times)> Scripts(
        CampaignSnapshot snapshot,
        AiringWords words,
        Core.Places.Place place,
        DateTimeOffset airedAt
    )
    {
        if (words.ScriptId is null == words.Programme is null)
            throw ProblemException.Field("scriptId", "give either scriptId or programme.");
        if (words.ScriptId is { } id)
            // A reading before the script was withdrawn still counts.
            return
                snapshot.Languages(ItemType.Script).Any(x => snapshot.Find<Script>(id, x) is not null)
                || snapshot.Withdrawn(id) is not null
                ? [(id, null, 1)]
                : throw ProblemException.Field("scriptId", $"there is no script {id}.");
        var parts = words.Programme!.Split('/');
        var day = ProgrammePlace.Day(parts[0], clock.Today);
        if (day is null || parts.Length > 2 || (parts.Length == 2 && parts[1] is not ("sang" or "chieu")))
            throw ProblemException.Field(
                "programme",
                "must be a day such as 2025-11-21, or 2025-11-21/sang, or 2025-11-21/chieu."
            );
        var noon = clock.Instant(day.Value, new TimeOnly(12, 0));
        if (airedAt < (parts is [_, "chieu"] ? noon : clock.Instant(day.Value, TimeOnly.MinValue)))
            throw ProblemException.Field("airedAt", $"lies before {words.Programme}.");
        if (parts.Length == 1 && clock.UtcNow < noon)
            throw ProblemException.Field("programme", $"its afternoon is still to come; report {parts[0]}/sang.");
        var heir = ProgrammePlace.On(snapshot, place.Ref, day.Value).FirstOrDefault() ?? place;
        var read = programmes
            .Compose(snapshot, heir, day.Value, new())
            .Sessions.Where(x => parts.Length == 1 || x.Session.Session.ApiName() == parts[1])
            .SelectMany(x => x.Session.Items.Select(item => (Session: x.Session.Session.ApiName(), Item: item)))
            .Where(x => x.Item.Script is not null)
            .GroupBy(x => (x.Item.Script!.Id, x.Session))
            .Select(x => (x.Key.Id, (string?)x.Key.Session, Times: x.Sum(y => y.Item.Times)))
            .ToList();
        return read.Count > 0
            ? read
            : throw ProblemException.Field("programme", $"there is nothing to read at {place.Ref} on {parts[0]}.");
    }

    private static string? Note(string? text)
    {
        var note = string.IsNullOrWhiteSpace(text) ? null : Core.Text.Nfc.Of(text).Trim();
        if (note?.Length > 200)
            throw ProblemException.Field("note", "must have at most 200 characters.");
        if (note is not null && Personal().IsMatch(note))
            throw ProblemException.Field("note", "must not hold addresses or telephone numbers of persons.");
        if (note is not null && Core.Services.LocationFinder.GivesAwayShelter(note))
            throw ProblemException.Field("note", "must not say where a shelter is.");
        return note;
    }

    [GeneratedRegex(@"@|[0-9](?:[ .-]?[0-9]){7,}")]
    private static partial Regex Personal();
}
