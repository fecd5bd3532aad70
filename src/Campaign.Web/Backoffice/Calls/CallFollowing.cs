using Campaign.Content.Publishing.Approval;
using Campaign.Content.Publishing.Checks;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management.Documents;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Backoffice.Approvals;
using Campaign.Web.Settings;
using Campaign.Web.Words;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;

namespace Campaign.Web.Backoffice.Calls;

/// <summary>
/// What happens to the draft once a call has been written into it. The day of a call changes no fact, so it goes out by
/// itself; a changed fact goes out with a notice. Neither takes along what somebody else has not finished.
/// </summary>
internal sealed class CallFollowing(
    ApprovalDrafts drafts,
    ApprovalSubmitting submitting,
    IOfficerPublishing publishing,
    IOptions<ApprovalOptions> approval,
    CampaignClock clock
)
{
    private const string CorrectWith =
        "Hãy chọn «Chỉ duyệt», rồi công bố bằng «Đính chính» ở thẻ «Thu hồi» để mọi nơi giữ thông tin cũ được báo.";

    private const string Meanwhile =
        " Thông tin cũ còn công khai cho tới lúc ấy: nếu gây hại, hãy thu hồi ngay, việc này không cần duyệt.";

    private const string NotPublished =
        "Ngày kiểm chứng nằm trong bản nháp, chưa công bố được: hãy mở mục để xem vì sao.";

    /// <summary>Publishes or submits what may go out by itself, and says what the officer has to do.</summary>
    /// <param name="http">The officer's request.</param>
    /// <param name="id">The service.</param>
    /// <param name="said">What the call said.</param>
    /// <param name="written">What became of the draft.</param>
    public async Task<CallOutcome> FollowAsync(HttpContext http, Guid id, CheckedService said, CheckedDraft written)
    {
        if (written.IsRefused)
            return Told("refused", $"Bản nháp chưa đổi. {written.Fault} Hãy báo người có quyền sửa mục này.");
        if (written.Fault is { } fault)
            return Told("by-hand", fault);
        if (!written.WasClean)
            return Told("saved", said.IsCorrection ? Unfinished(written) : $"Ngày kiểm chứng nằm {Waiting(written)}.");
        if (drafts.Find(id) is not { } draft)
            return Told("saved", NotPublished);
        if (
            approval.Value.Needs(draft.ContentType.Alias, drafts.LevelOf(draft))
            || publishing.Refusal(http.Officer(), draft) is not null
        )
            return await SubmitAsync(http, id, said, written);
        return said.IsCorrection ? Corrected(said, written) : await PublishAsync(http, id, written);
    }

    private static CallOutcome Told(string name, string says) => new(name, $"{CallOutcome.Kept} {says}");

    private static CallOutcome Corrected(CheckedService said, CheckedDraft written)
    {
        var all = written.Prints.Count > 1 ? $" Mọi ngôn ngữ ra cùng lúc: {Names(written.Prints.Keys)}." : "";
        var next = said.NewNumber is null ? "" : " Số mới chưa ai gọi: công bố xong hãy gọi thử.";
        return Told(
            "corrected",
            $"Bản nháp đã sửa. Hãy đính chính để mọi nơi đang giữ thông tin cũ được báo.{all}{next}"
        ) with
        {
            Prints = written.Prints,
        };
    }

    private static string Unfinished(CheckedDraft written)
    {
        var old = written.ShowOldNumber.Count > 0 ? $" Số cũ đang công khai: {Names(written.ShowOldNumber)}." : "";
        return $"Phần sửa nằm {Waiting(written)}.{old} Hãy mở mục, xem lại từng ngôn ngữ rồi công bố, "
            + "và đính chính ở thẻ «Thu hồi».";
    }

    private static string Waiting(CheckedDraft written) =>
        written.Prints.Count == 0
            ? "trong bản nháp: mục này không còn công khai"
            : "trong bản nháp: bản nháp còn chữ khác chưa công bố";

    private static string Names(IEnumerable<string> cultures) => string.Join(", ", cultures.Select(LanguageNames.Of));

    // One language takes the day to all: they share it.
    private async Task<CallOutcome> PublishAsync(HttpContext http, Guid id, CheckedDraft written)
    {
        var (culture, print) = written.Prints.First();
        var refusal = await publishing.PublishAsync(http, id, culture, x => Other(x, culture, print));
        return refusal is null ? Told("published", "Ngày kiểm chứng mới đã công bố.") : Told("saved", NotPublished);
    }

    private string? Other(IContent draft, string culture, string print) =>
        drafts.PrintsOfPublic(draft).TryGetValue(culture, out var now) && now == print
            ? null
            : "Bản nháp vừa đổi, hoặc mục vừa được gỡ.";

    // The approver must not publish a correction silently: whoever has the old words would not hear of it.
    private async Task<CallOutcome> SubmitAsync(HttpContext http, Guid id, CheckedService said, CheckedDraft written)
    {
        var day = clock.Today.ToString("dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture);
        // A language that nobody has published yet is not submitted with it.
        var documents = written.Prints.Keys.Select(x => new SubmittedDocument(id, x)).ToList();
        var (what, words) = said.IsCorrection
            ? ("Phần sửa", $"Đã gọi kiểm tra ngày {day}, thông tin cũ sai. {CorrectWith}")
            : ("Ngày kiểm chứng", $"Đã gọi kiểm tra ngày {day}.");
        var submitted = await submitting.SubmitAsync(http, new(documents, false, words, null));
        return submitted is IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK }
            ? Told("submitted", $"{what} đã trình duyệt.{(said.IsCorrection ? Meanwhile : "")}")
            : Told("saved", $"{what} nằm trong bản nháp, chưa trình được: hãy mở thẻ «Trình duyệt».");
    }
}
