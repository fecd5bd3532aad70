using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Campaign.UmbracoHost.Accounts;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Mail;

/// <summary>
/// Sends invitations at once, not through the outbox: the administrator is waiting for the outcome, and a link that
/// sets a password is never stored.
/// </summary>
internal sealed class InvitationMail(
    IMailTransport transport,
    IOptions<MailOptions> options,
    ILogger<InvitationMail> log
) : IInvitations
{
    public async Task<string?> SendAsync(Officer officer, string link, string? message, CancellationToken cancel)
    {
        // the drop folder is for programmes: nobody reads an invitation there
        if (!options.Value.UsesNetwork)
            return "Máy chủ chưa được cấu hình gửi thư (SMTP).";
        try
        {
            using var mail = Write(officer, link, message);
            await transport.SendAsync(mail, cancel);
            return null;
        }
        catch (Exception fault) when (fault is SmtpException or IOException or FormatException)
        {
            log.LogWarning(fault, "The invitation of {Officer} was not taken.", officer.Id);
            return $"Không gửi được thư tới {officer.Email}: {fault.InnerException?.Message ?? fault.Message}";
        }
    }

    private MailMessage Write(Officer officer, string link, string? message)
    {
        var hours = AccountsSetup.LinkLifetime.TotalHours;
        var mail = new MailMessage(options.Value.From!, officer.Email!)
        {
            Subject = "Lời mời vào trang biên tập Tháng hành động",
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
            Body = $"""
                Chào {officer.Name},

                Quản trị viên đã tạo cho bạn một tài khoản ở trang biên tập Tháng hành động.
                {(string.IsNullOrWhiteSpace(message) ? "" : $"\nLời nhắn của quản trị viên:\n{message}\n")}
                Mở liên kết dưới đây để đặt mật khẩu và đăng nhập. Liên kết chỉ dùng được một lần, trong {hours:0} giờ:

                {link}

                Nếu bạn không chờ thư này, hãy bỏ qua: khi chưa đặt mật khẩu thì không ai đăng nhập được.
                """,
        };
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }
}
