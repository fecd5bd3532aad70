using System.Globalization;
using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.Web.Broadcast.Airing;
using Campaign.Web.Http.Problems;
using Campaign.Web.Keys;
using Campaign.Web.Pages;

namespace Campaign.Web.Broadcast.Loa;

/// <summary>The form beside each session of a day's page, with the station's code.</summary>
internal sealed class StationReport(
    ApiKeyService keys,
    AiringIntake intake,
    ProgrammeService programmes,
    LoaPages pages,
    SnapshotStore store,
    CampaignClock clock,
    ILogger<StationReport> log
)
{
    /// <summary>The session's field.</summary>
    internal const string SessionField = "buoi";

    /// <summary>The code's field.</summary>
    internal const string CodeField = "khoa";

    /// <summary>Accepts the form and shows the result, or the day's page again with what is wrong.</summary>
    public Task PostAsync(HttpContext http, string place, string date, PageEndpoint endpoint) =>
        endpoint.PostAsync(
            http,
            async form =>
            {
                var (session, code) = (form.Query.Text(SessionField), form.Query.Text(CodeField) ?? "");
                try
                {
                    var (fault, done) = await TakeAsync(place, date, session, code, http.RequestAborted);
                    return fault is null ? Reported(done, place, date) : pages.Day(form, fault);
                }
                catch (Exception fault) when (StorageFaults.Of(fault) is { } kind && kind.Passes())
                {
                    log.LogWarning("A station's report could not be kept: {Fault}", fault.Message);
                    http.Response.Headers.RetryAfter = $"{StorageFaults.Pause.TotalSeconds:0}";
                    return pages.Day(form, new(session ?? "", code, false, kind.Words())) with
                    {
                        Status = StatusCodes.Status503ServiceUnavailable,
                    };
                }
            }
        );

    private static Page Reported(string done, string place, string date) =>
        Page.Of<ReportedView, ReportedModel>(
            new(done, $"/loa/{place}/{date}"),
            new PageHead("Báo đã phát") { Store = false, Listed = false }
        );

    private TimeOnly? StartOf(string place, DateOnly day, string session) =>
        ProgrammePlace.On(store.Current, place, day) is [var unit, ..]
            ? programmes
                .Compose(store.Current, unit, day, new())
                .Sessions.Where(x => x.Session.Session.ApiName() == session)
                .Select(x => (TimeOnly?)x.Start)
                .FirstOrDefault()
            : null;

    private async Task<(ReportTried? Fault, string Done)> TakeAsync(
        string place,
        string date,
        string? session,
        string code,
        CancellationToken stop
    )
    {
        if (session is not ("sang" or "chieu"))
            return Wrong("Hãy chọn buổi đã phát.");
        if (TypedKey.IsMistyped(code))
            return WrongCode(
                "Mã gõ sai một chỗ nào đó. Mã có 17 chữ và số; hãy tắt bộ gõ tiếng Việt và so từng chữ với giấy giao "
                    + "cho đài."
            );
        if (await keys.CheckAsync(code) is not { } key || !key.Scopes.Split(' ').Contains(Scopes.Reports))
            return WrongCode("Mã của đài không đúng hoặc đã hết hạn. Hãy hỏi cơ quan quản lý chiến dịch.");
        if (ProgrammePlace.Day(date, clock.Today) is not { } day || day > clock.Today)
            return Wrong("Chỉ báo được cho hôm nay và những ngày đã qua.");
        if (StartOf(place, day, session) is { } start && clock.Instant(day, start) > clock.UtcNow)
            return Wrong($"Buổi này bắt đầu lúc {start:HH\\:mm}. Hãy báo sau khi đã phát.");
        // If nobody noted the time, noon is used, but never a time in the future.
        var noon = clock.Instant(day, new TimeOnly(12, 0));
        var airedAt = noon < clock.UtcNow ? noon : clock.Instant(day, TimeOnly.MinValue);
        try
        {
            var words = new AiringWords(null, $"{date}/{session}", place, airedAt, 1, null);
            var idempotency = string.Create(CultureInfo.InvariantCulture, $"loa/{place}/{date}/{session}");
            var (_, isNew) = await intake.TakeAsync(words, CallerKey.Of(key), idempotency, stop);
            return (null, isNew ? "Đã ghi nhận. Cảm ơn đài đã báo." : "Buổi này đã được báo trước đó.");
        }
        catch (ProblemException problem) when (problem.Type == ProblemType.Forbidden)
        {
            return WrongCode(
                "Mã này không phải của đài ở nơi này, hoặc chưa gắn với nơi nào. Hãy hỏi cơ quan quản lý chiến dịch."
            );
        }
        catch (ProblemException problem) when (problem.Type == ProblemType.Conflict)
        {
            return (null, "Buổi này đã được báo trước đó.");
        }
        catch (ProblemException)
        {
            return Wrong("Ngày này không có bài nào để báo ở nơi này.");
        }

        (ReportTried?, string) Wrong(string message) => (new(session ?? "", code, false, message), "");
        (ReportTried?, string) WrongCode(string message) => (new(session, code, true, message), "");
    }
}

/// <summary>The result of a report that was accepted.</summary>
/// <param name="Message">One sentence.</param>
/// <param name="Back">The day's page.</param>
public sealed record ReportedModel(string Message, string Back);
