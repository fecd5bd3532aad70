using System.Globalization;
using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Broadcast.Airing;
using Campaign.Web.Http.Problems;
using Campaign.Web.Keys;
using Campaign.Web.Pages;

namespace Campaign.Web.Broadcast.Loa;

/// <summary>The two-field form on a day's page: which session was read, and the station's key.</summary>
internal sealed class StationReport(
    ApiKeyService keys,
    AiringIntake intake,
    ProgrammeService programmes,
    SnapshotStore store,
    CampaignClock clock
)
{
    /// <summary>Accepts the form and shows the result.</summary>
    public Task PostAsync(HttpContext http, string place, string date, PageEndpoint pages) =>
        pages.PostAsync(
            http,
            async form =>
            {
                var (session, key) = (form.Query.Text("buoi"), form.Query.Text("khoa") ?? "");
                var (taken, message) = await TakeAsync(place, date, session, key, http.RequestAborted);
                var model = new ReportedModel(taken, message, $"/loa/{place}/{date}");
                var head = new PageHead("Báo đã phát") { Store = false, Listed = false };
                return Page.Of<ReportedView, ReportedModel>(model, head) with
                {
                    Status = taken ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
                };
            }
        );

    private TimeOnly? StartOf(string place, DateOnly day, string session) =>
        ProgrammePlace.On(store.Current, place, day) is [var unit, ..]
            ? programmes
                .Compose(store.Current, unit, day, new())
                .Sessions.Where(x => x.Session.Session.ApiName() == session)
                .Select(x => (TimeOnly?)x.Start)
                .FirstOrDefault()
            : null;

    private async Task<(bool Taken, string Message)> TakeAsync(
        string place,
        string date,
        string? session,
        string text,
        CancellationToken stop
    )
    {
        if (session is not ("sang" or "chieu"))
            return (false, "Hãy chọn buổi đã phát.");
        if (await keys.CheckAsync(text) is not { } key || !key.Scopes.Split(' ').Contains(Scopes.Reports))
            return (false, "Khóa của đài không đúng hoặc đã hết hạn. Hãy hỏi cơ quan quản lý chiến dịch.");
        if (ProgrammePlace.Day(date, clock.Today) is not { } day || day > clock.Today)
            return (false, "Chỉ báo được cho hôm nay và những ngày đã qua.");
        if (StartOf(place, day, session) is { } start && clock.Instant(day, start) > clock.UtcNow)
            return (false, $"Buổi này bắt đầu lúc {start:HH\\:mm}. Hãy báo sau khi đã phát.");
        // If nobody noted the time, noon is used, but never a time in the future.
        var noon = clock.Instant(day, new TimeOnly(12, 0));
        var airedAt = noon < clock.UtcNow ? noon : clock.Instant(day, TimeOnly.MinValue);
        try
        {
            var words = new AiringWords(null, $"{date}/{session}", place, airedAt, 1, null);
            var idempotency = string.Create(CultureInfo.InvariantCulture, $"loa/{place}/{date}/{session}");
            var (_, isNew) = await intake.TakeAsync(words, CallerKey.Of(key), idempotency, stop);
            return (true, isNew ? "Đã ghi nhận. Cảm ơn đài đã báo." : "Buổi này đã được báo trước đó.");
        }
        catch (ProblemException problem) when (problem.Type == ProblemType.Forbidden)
        {
            return (
                false,
                "Khóa này không phải của đài ở nơi này, hoặc chưa gắn với nơi nào. Hãy hỏi cơ quan quản lý chiến dịch."
            );
        }
        catch (ProblemException problem) when (problem.Type == ProblemType.Conflict)
        {
            return (true, "Buổi này đã được báo trước đó.");
        }
        catch (ProblemException)
        {
            return (false, "Ngày này không có bài nào để báo ở nơi này.");
        }
    }
}

/// <summary>The result of a report.</summary>
/// <param name="Taken">Whether the report counts.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Back">The day's page.</param>
public sealed record ReportedModel(bool Taken, string Message, string Back);
