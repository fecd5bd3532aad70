using Campaign.Content.Publishing.Approval;
using Campaign.Content.Publishing.Checks;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management.Documents;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Authority;
using Campaign.Web.Backoffice.Approvals;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;

namespace Campaign.Web.Backoffice.Calls;

/// <summary>
/// Takes what an officer heard on the telephone. A number that was confirmed gets its new date in the draft and, where
/// nothing else waits there, on the site as well; a wrong one is corrected in the draft, and the officer is led to the
/// correction that tells everybody who has the old one.
/// </summary>
internal sealed class CallTaking(
    CallStore calls,
    SnapshotStore store,
    ServiceChecks checks,
    ApprovalDrafts drafts,
    ApprovalSubmitting submitting,
    IOfficerPublishing publishing,
    IOptions<ApprovalOptions> approval,
    OfficerPlaces places,
    CampaignClock clock
)
{
    private const string Kept = "Đã ghi cuộc gọi.";

    /// <summary>Takes the result of a call.</summary>
    public async Task<IResult> TakeAsync(HttpContext http, Guid id, HeardWords sent)
    {
        var (officer, words) = (http.Officer(), sent.Clean());
        if (Find(id) is not { } service)
            return Problems.NotFound();
        if (!CallDesk.Decides(CallDesk.MineOf(places, officer), service))
            return Problems.Forbidden(OfficerPlaces.Outside);
        if (words.FaultFor(service) is { } fault)
            return Problems.Invalid(fault);
        var said = new CheckedService(
            clock.Today,
            words.Hours,
            words.NewNumber is null ? null : words.Number,
            words.NewNumber
        );
        var written = CallRules.Confirms(words.Came!.Value) ? checks.Write(id, said, officer.Number) : null;
        if (written?.Fault is { } wrong)
            return Problems.Invalid(wrong);
        var call = Call(id, officer, words, written);
        await calls.AddAsync(call, CancellationToken.None);
        var (outcome, says) = written is null ? ("kept", Kept) : await FollowAsync(http, id, said, written);
        var made = (await calls.OfAsync([id], CancellationToken.None))[id].Select(x => x.Came).ToList();
        return Results.Ok(
            new
            {
                outcome,
                says,
                call.Was,
                call.Now,
                failures = CallRules.Failures(made),
                asksForWithdrawal = CallRules.AsksForWithdrawal(made),
                service.IsNeeded,
            }
        );
    }

    private ServiceCall Call(Guid id, Officer officer, HeardWords words, CheckedDraft? written) =>
        new()
        {
            Id = Guid.CreateVersion7(clock.UtcNow),
            Service = id,
            Result = words.Came!.Value.ToString(),
            Number = words.Number!,
            Was = words.Hours is null ? (words.NewNumber is null ? null : words.Number) : written?.FormerHours,
            Now = words.Hours ?? words.NewNumber,
            Words = words.Words,
            CalledBy = officer.Id,
            CalledAt = clock.UtcNow,
        };

    // The day of a call changes no fact, so it goes out by itself. A changed fact goes out with a notice.
    private async Task<(string, string)> FollowAsync(
        HttpContext http,
        Guid id,
        CheckedService said,
        CheckedDraft written
    )
    {
        if (drafts.Find(id) is not { } draft)
            return ("kept", Kept);
        if (said.IsCorrection)
            return ("corrected", $"{Kept} Bản nháp đã sửa. Hãy đính chính để mọi nơi đang giữ thông tin cũ được báo.");
        if (!written.WasClean)
            return ("saved", $"{Kept} Ngày kiểm chứng nằm trong bản nháp: bản nháp còn chữ khác chưa công bố.");
        if (
            approval.Value.Needs(draft.ContentType.Alias, drafts.LevelOf(draft))
            || publishing.Refusal(http.Officer(), draft) is not null
        )
            return await SubmitAsync(http, id);
        var print = ApprovalDrafts.Print(draft, CultureOf(draft));
        var refusal = await publishing.PublishAsync(
            http,
            id,
            CultureOf(draft),
            x => ApprovalDrafts.Print(x, CultureOf(x)) == print ? null : "Bản nháp vừa đổi."
        );
        return refusal is null
            ? ("published", $"{Kept} Ngày kiểm chứng mới đã công bố.")
            : ("saved", $"{Kept} Ngày kiểm chứng nằm trong bản nháp, chưa công bố được: hãy mở mục để xem vì sao.");
    }

    private async Task<(string, string)> SubmitAsync(HttpContext http, Guid id)
    {
        var day = clock.Today.ToString("dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture);
        var submitted = await submitting.SubmitAsync(
            http,
            new([new(id, null)], false, $"Đã gọi kiểm tra ngày {day}.", null)
        );
        return submitted is IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK }
            ? ("submitted", $"{Kept} Ngày kiểm chứng đã trình duyệt.")
            : ("saved", $"{Kept} Ngày kiểm chứng nằm trong bản nháp, chưa trình được: hãy mở thẻ «Trình duyệt».");
    }

    private static string CultureOf(IContent draft) =>
        ApprovalDrafts.CulturesOf(draft).First(x => ApprovalDrafts.PublicPrint(draft, x) is not null);

    private Service? Find(Guid id) =>
        store
            .Current.Languages(ItemType.Service)
            .OrderBy(x => x != CampaignSnapshot.DefaultLanguage)
            .Select(x => store.Current.Find<Service>(id, x))
            .FirstOrDefault(x => x is not null);
}
