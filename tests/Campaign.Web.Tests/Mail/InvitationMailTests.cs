using System.Text;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Mail;
using Campaign.Web.Operations;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Tests.Mail;

// The certificate that is trusted is the process's: not beside the other tests of mail.
[Collection("mail")]
public sealed class InvitationMailTests
{
    private const string Link = "https://thang-hanh-dong.example.vn/umbraco/set-password?account=1&token=abc%2Bdef";

    private static readonly Officer Invited = new() { Name = "Nông Thị Én", Email = "en@example.vn" };

    [Fact]
    public async Task The_link_arrives_over_starttls_with_the_administrator_s_words()
    {
        using var server = new SmtpServer();
        using var trust = new TrustedServer(server.Thumbprint);
        Assert.Null(await Mail(server.Port).SendAsync(Invited, Link, "Chào mừng chị về với nhóm.", default));
        var message = Assert.Single(server.Messages);
        Assert.StartsWith("X-Tls: True", message, StringComparison.Ordinal);
        Assert.Contains("To: en@example.vn", message, StringComparison.OrdinalIgnoreCase);
        var body = Body(message);
        Assert.Contains(Link, body, StringComparison.Ordinal);
        Assert.Contains("Chào Nông Thị Én", body, StringComparison.Ordinal);
        Assert.Contains("Chào mừng chị về với nhóm.", body, StringComparison.Ordinal);
        Assert.Contains("trong 24 giờ", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_message_is_told_at_once_and_not_tried_again()
    {
        using var server = new SmtpServer(refusals: 1);
        using var trust = new TrustedServer(server.Thumbprint);
        Assert.StartsWith("Không gửi được thư tới en@example.vn", await Mail(server.Port).SendAsync(Invited, Link, null, default), StringComparison.Ordinal);
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task Without_a_server_nothing_is_written_down_and_the_reason_is_told() =>
        Assert.Contains("SMTP", await Mail(null).SendAsync(Invited, Link, null, default), StringComparison.Ordinal);

    private static InvitationMail Mail(int? port)
    {
        var options = Options.Create(new MailOptions
        {
            Host = port is null ? null : "127.0.0.1", Port = port ?? 25, From = "chien-dich@example.vn", SecureSocketOptions = "StartTls",
        });
        return new(new MailTransport(options, Options.Create(new CampaignOptions())), options, NullLogger<InvitationMail>.Instance);
    }

    private static string Body(string message) => Encoding.UTF8.GetString(Convert.FromBase64String(
        string.Concat(message.ReplaceLineEndings("\n").Split("\n\n", 2)[1].Split('\n').Select(x => x.Trim()))));
}
