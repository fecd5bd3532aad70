using Campaign.Content.Intake;
using Campaign.Core.Intake;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management;
using Campaign.UmbracoHost.Requests;

namespace Campaign.Web.Intake;

/// <summary>
/// What an officer does with a plan or letter. The results (documents, editions) are for the whole country, so only
/// officers with nationwide authority may use it.
/// </summary>
internal sealed class IntakeScreen(IntakeWorker worker, IntakeDesk desk, IntakePublishing publishing, IntakeHours hours)
{
    private const int Latest = 5;

    private const string Confined =
        "Nhập văn bản tạo năm chiến dịch và văn bản của cả nước, nên dành cho người có quyền trên cả nước.";

    public async Task<IResult> ReadAsync(HttpContext http, string name)
    {
        if (!http.Officer().IsCentral(Permissions.DocumentCreate))
            return Problems.Forbidden(Confined);
        try
        {
            var reading = await worker.ReadAsync(name, http.Request.Body, http.RequestAborted);
            return Results.Ok(ReadingView.Of(reading, desk.Compare(reading), desk));
        }
        catch (IntakeRefusedException refused)
        {
            return Problems.Invalid(refused.Message);
        }
    }

    public async Task<IResult> MakeAsync(HttpContext http, AcceptedDrafts drafts)
    {
        var officer = http.Officer();
        if (!officer.IsCentral(Permissions.DocumentCreate) || !officer.IsCentral(Permissions.DocumentUpdate))
            return Problems.Forbidden(Confined);
        if (drafts.Fault is { } fault)
            return Problems.Invalid(fault);
        var along = new DraftCompanions(drafts.Posters, drafts.Spots);
        return Results.Ok(await desk.MakeAsync(drafts.ToDrafts(), officer.Number, along));
    }

    public IResult Publish(HttpContext http, Guid set) =>
        http.Officer().IsCentral(Permissions.DocumentPublish)
            ? Results.Ok(publishing.Publish(set, http.Officer().Number))
            : Problems.Forbidden(Confined);

    public IResult SetHour(HttpContext http, Guid set, IntakeHourView hour) =>
        !http.Officer().IsCentral(Permissions.DocumentPublish) ? Problems.Forbidden(Confined)
        : hour.Moment is { } at ? Results.Ok(hours.Set(set, at, http.Officer().Number))
        : Problems.Invalid("Giờ hẹn phải có múi giờ, ví dụ 2026-12-01T08:00:00+07:00.");

    public IResult ClearHour(HttpContext http, Guid set) =>
        http.Officer().IsCentral(Permissions.DocumentPublish)
            ? Results.Ok(hours.Clear(set))
            : Problems.Forbidden(Confined);

    // Every officer sees the screen; who may not publish for the whole country has nothing to do with the sets.
    public IResult Sets(HttpContext http) =>
        Results.Ok(http.Officer().IsCentral(Permissions.DocumentPublish) ? hours.Latest(Latest) : []);

    public IResult Withdraw(HttpContext http, Guid set) =>
        http.Officer().IsCentral(Permissions.DocumentUnpublish)
            ? Results.Ok(publishing.Withdraw(set, http.Officer().Number))
            : Problems.Forbidden(Confined);
}
