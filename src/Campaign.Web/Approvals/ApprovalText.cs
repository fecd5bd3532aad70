using Campaign.Content.Publishing.Approval;
using Campaign.Core.Approvals;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Words;
using Campaign.Web.Mail;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Campaign.Web.Approvals;

/// <summary>What officers are written about submissions.</summary>
internal sealed class ApprovalText(
    IOptions<MailOptions> options,
    IOptions<CampaignOptions> campaign,
    ApprovalDrafts drafts,
    OfficerDirectory officers,
    CampaignClock clock
)
{
    private const string Screen = "/umbraco/section/content/dashboard/trinh-duyet";

    /// <summary>What officers call a state.</summary>
    public static string Words(ApprovalState state) =>
        state switch
        {
            ApprovalState.Submitted => "đang chờ duyệt",
            ApprovalState.Returned => "trả lại để sửa",
            ApprovalState.Approved => "đã duyệt",
            ApprovalState.Scheduled => "đã duyệt, đã hẹn giờ",
            ApprovalState.Published => "đã công bố",
            ApprovalState.Fallen => "không còn hiệu lực",
            ApprovalState.TakenBack => "đã rút lại",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    /// <summary>The letter.</summary>
    /// <param name="id">Of the message.</param>
    /// <param name="to">The officer.</param>
    /// <param name="news">What it is about.</param>
    /// <param name="rows">What it names.</param>
    /// <param name="steps">The steps of each.</param>
    public MimeMessage Letter(
        string id,
        Officer to,
        ApprovalNews news,
        IReadOnlyList<ApprovalRow> rows,
        ILookup<Guid, ApprovalStepRow> steps
    )
    {
        var by = officers.Find(rows[0].SubmittedBy)?.Name ?? "Một cán bộ";
        var (subject, first) = news switch
        {
            ApprovalNews.Submitted => ("Có mục chờ bạn duyệt", $"{by} trình các mục sau:"),
            ApprovalNews.Overdue => ("Quá hạn duyệt", $"Các mục sau do {by} trình đã quá hạn mà chưa ai duyệt:"),
            _ when rows[0].SubmittedBy != to.Id => (
                "Mục bạn hẹn giờ không được công bố",
                "Các mục sau đã hẹn giờ công bố và nay không còn hẹn:"
            ),
            _ => ("Mục bạn trình đã được xử lý", "Các mục bạn trình nay như sau:"),
        };
        var screen = campaign.Value.BaseUrl?.TrimEnd('/') is { } origin ? $"\nMở danh sách: {origin}{Screen}\n" : "";
        var lines = rows.Select(x => Line(x, news, steps[x.Id].LastOrDefault()));
        var message = AutomaticMessage.Of(
            options.Value.Sender,
            MailboxAddress.Parse(to.Email!),
            // No title in the subject: whatever officers typed stays out of the headers.
            subject,
            clock.LocalNow,
            $"""
            Chào {to.Name},

            {first}

            {string.Join('\n', lines)}
            {screen}
            """
        );
        message.MessageId = id;
        return message;
    }

    private string Line(ApprovalRow row, ApprovalNews news, ApprovalStepRow? last)
    {
        var name = drafts.Find(row.Document) is { } document ? Name(document, row) : "Mục đã bị bỏ đi";
        var state =
            news == ApprovalNews.Decided
                ? $": {Words(row.Now)}{Time(row)}"
                : $", hạn {HaNoi.Time(row.Deadline.UtcDateTime)}";
        return $"- {name}{state}{(last?.Words is { } words ? $". {words}" : "")}";
    }

    private static string Time(ApprovalRow row) =>
        row is { Now: ApprovalState.Scheduled, PublishAt: { } at } ? $" {HaNoi.Time(at.UtcDateTime)}" : "";

    // A mail stays in mailboxes for ever: a name that gives away a shelter must not go out.
    private static string Name(Umbraco.Cms.Core.Models.IContent document, ApprovalRow row)
    {
        var name = ApprovalDrafts.NameOf(document, row.Culture);
        return LocationFinder.GivesAwayShelter(name) ? "Một mục" : $"«{name}»";
    }
}
