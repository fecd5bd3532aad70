using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Campaign.Web.Mail;

/// <summary>
/// Sends invitations at once instead of through the outbox, because the administrator is waiting for the result, and
/// because a link that sets a password must never be stored.
/// </summary>
internal sealed class InvitationMail(
    IMailTransport transport,
    IOptions<MailOptions> options,
    CampaignClock clock,
    ILogger<InvitationMail> log
) : IInvitations
{
    public async Task<string?> SendAsync(Officer officer, string link, string? message, CancellationToken cancel)
    {
        // The drop folder is for programmes; nobody would read an invitation there.
        if (!options.Value.UsesNetwork)
            return "Máy chủ chưa được cấu hình gửi thư (SMTP).";
        try
        {
            using var mail = Write(officer, link, message);
            await using var session = transport.Open();
            await session.SendAsync(mail, cancel);
            return null;
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            log.LogWarning(
                MailFailure.Unnamed(fault),
                "The invitation of {Officer} was not taken: {Reason}",
                officer.Id,
                MailFailure.Reason(fault)
            );
            return $"Không gửi được thư tới {officer.Email}: {fault.Message}";
        }
    }

    private MimeMessage Write(Officer officer, string link, string? message)
    {
        var hours = AccountsSetup.LinkLifetime.TotalHours;
        var to = new MailboxAddress(officer.Name, MailboxAddress.Parse(officer.Email!).Address);
        const string subject = "Lời mời vào trang biên tập Tháng hành động";
        return AutomaticMessage.Of(
            options.Value.Sender,
            to,
            subject,
            clock.LocalNow,
            $"""
            Chào {officer.Name},

            Quản trị viên đã tạo cho bạn một tài khoản ở trang biên tập Tháng hành động.
            {(string.IsNullOrWhiteSpace(message) ? "" : $"\nLời nhắn của quản trị viên:\n{message}\n")}
            Mở liên kết dưới đây để đặt mật khẩu và đăng nhập. Liên kết chỉ dùng được một lần, trong {hours:0} giờ:

            {link}

            Nếu bạn không chờ thư này, hãy bỏ qua: khi chưa đặt mật khẩu thì không ai đăng nhập được.
            """
        );
    }
}
