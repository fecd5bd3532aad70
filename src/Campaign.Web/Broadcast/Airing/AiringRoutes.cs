using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Formats;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Limits;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Keys;
using Campaign.Web.Storage;

namespace Campaign.Web.Broadcast.Airing;

/// <summary>Addresses of airing reports. All of them need a key with the scope reports.</summary>
internal static class AiringRoutes
{
    private const string Tag = "Programmes";

    private static readonly Parameter From = new(
        "from",
        "First day; 31 days ago if not given.",
        ParameterKind.Day,
        "2025-11-15"
    );
    private static readonly Parameter To = new("to", "Last day; today if not given.", ParameterKind.Day, "2025-12-15");

    public static void MapAiring(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/broadcast-reports").RequireScope(Scopes.Reports);
        group
            .MapPost("", TakeAsync)
            .WithName("postBroadcastReport")
            .WithMetadata(
                new DocumentedOperation("Report that a script or a programme was read out.", Tag)
                {
                    Request = typeof(AiringWords),
                    Response = typeof(AiringTaken),
                    Status = 201,
                    NeedsIdempotencyKey = true,
                    Scope = Scopes.Reports,
                    Problems = [ProblemType.Conflict],
                }
            );
        group
            .MapReading("counts", CountsAsync)
            .WithName("getBroadcastCounts")
            .WithMetadata(
                new DocumentedOperation("Readings by script, place and day, for the key's places.", Tag)
                {
                    Response = typeof(AiringCounts),
                    Scope = Scopes.Reports,
                    Parameters = [From, To],
                }
            );
        group
            .MapReading("counts.csv", CsvAsync)
            .WithName("getBroadcastCountsCsv")
            .WithMetadata(
                new DocumentedOperation("The same as CSV.", Tag)
                {
                    Scope = Scopes.Reports,
                    Parameters = [From, To],
                    Files = [MediaTypes.Csv],
                }
            );
    }

    private static async Task<IResult> TakeAsync(HttpContext http, AiringIntake intake)
    {
        var idempotency = Http.Answers.IdempotencyKey.Required(http);
        var key = StationKey(http);
        var words = await RequestBody.ReadAsync<AiringWords>(http, Http.Answers.Answer.JsonOptions);
        var (id, isNew) = await intake.TakeAsync(words, key, idempotency, http.RequestAborted);
        return Results.Json(new AiringTaken(id), Http.Answers.Answer.JsonOptions, statusCode: isNew ? 201 : 200);
    }

    // Keys from before keys named places can only read (decision 0191), and their owners must be told why.
    private static CallerKey StationKey(HttpContext http) =>
        http.Features.Get<CallerKey>() is { Places.IsEmpty: false } key
            ? key
            : throw new ProblemException(
                ProblemType.Forbidden,
                $"The key {http.Features.Get<CallerKey>()?.Prefix} was made for no place, so it only reads. "
                    + "Ask the officers who gave it to you for a new key, made for your place. "
                    + "(Khóa này chưa gắn với địa phương nào nên không báo được: hãy xin cán bộ cấp khóa một khóa mới.)"
            );

    private static async Task<IResult> CountsAsync(
        HttpContext http,
        AiringStore store,
        CampaignClock clock,
        SnapshotStore snapshots
    )
    {
        var (from, to) = Span(http, clock);
        var rows = await OwnAsync(http, store, clock, snapshots, from, to);
        return Results.Json(new AiringCounts(from, to, rows), Http.Answers.Answer.JsonOptions);
    }

    private static async Task<ImmutableArray<AiringCount>> OwnAsync(
        HttpContext http,
        AiringStore store,
        CampaignClock clock,
        SnapshotStore snapshots,
        DateOnly from,
        DateOnly to
    )
    {
        var (key, places) = (StationKey(http), snapshots.Current.Places);
        var rows = await store.CountAsync(from, to, http.RequestAborted);
        return [.. rows.Where(x => key.Covers(places, x.Place, clock.Today))];
    }

    private static async Task<IResult> CsvAsync(
        HttpContext http,
        AiringStore store,
        CampaignClock clock,
        SnapshotStore snapshots
    )
    {
        var (from, to) = Span(http, clock);
        var rows = await OwnAsync(http, store, clock, snapshots, from, to);
        return Results.File(
            Csv(rows, snapshots.Current),
            "text/csv; charset=utf-8",
            $"luot-phat-{from:yyyy-MM-dd}-{to:yyyy-MM-dd}.csv"
        );
    }

    /// <summary>
    /// The counts as CSV (RFC 4180), with the byte order mark that spreadsheets need to read Vietnamese.
    /// </summary>
    internal static byte[] Csv(IEnumerable<AiringCount> rows, CampaignSnapshot snapshot)
    {
        var text = new StringBuilder("\uFEFFday,place,placeName,scriptId,title,times\r\n");
        foreach (var row in rows)
        {
            var place = snapshot.Places.Find(row.Place);
            string?[] cells =
            [
                StoredDay.Text(row.Day),
                row.Place,
                (place?.On(row.Day) ?? place?.Latest)?.FullName,
                row.ScriptId.ToString(),
                snapshot.Find<Script>(row.ScriptId)?.Title,
                row.Times.ToString(CultureInfo.InvariantCulture),
            ];
            text.Append(CsvCell.LineToRead(cells));
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static (DateOnly From, DateOnly To) Span(HttpContext http, CampaignClock clock)
    {
        var query = ApiQuery.Parse(http.Request.Query, [From, To]);
        var to = query.Day("to") ?? clock.Today;
        var from = query.Day("from") ?? to.AddDays(-31);
        return from <= to ? (from, to) : throw ProblemException.Parameter("from", "lies after to.");
    }
}

/// <summary>A report that was received.</summary>
/// <param name="Id">Its id.</param>
internal sealed record AiringTaken(Guid Id);

/// <summary>Counts for a range of days.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Items">One row for every script, place and day with readings.</param>
internal sealed record AiringCounts(DateOnly From, DateOnly To, ImmutableArray<AiringCount> Items);
