using System.Text;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Mail;
using Campaign.Web.Settings;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Campaign.Web.Tests.Mail;

public sealed class InvitationMailTests
{
    private const string Link = "https://thang-hanh-dong.example.vn/umbraco/set-password?account=1&token=abc%2Bdef";

    private static readonly Officer Invited = new() { Name = "Nông Thị Én", Email = "en@example.vn" };

    [Fact]
    public async Task The_link_arrives_over_starttls_with_the_administrator_s_words()
    {
        using var server = new SmtpServer();
        Assert.Null(await Mail(server).SendAsync(Invited, Link, "Chào mừng chị về với nhóm.", default));
        var message = Assert.Single(server.Messages);
        Assert.StartsWith("X-Tls: True", message, StringComparison.Ordinal);
        var read = MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(message)));
        Assert.Equal("\"Nông Thị Én\" <en@example.vn>", read.To.ToString());
        Assert.Equal("\"Ban tổ chức\" <chien-dich@example.vn>", read.From.ToString());
        var body = read.TextBody;
        Assert.Contains(Link, body, StringComparison.Ordinal);
        Assert.Contains("Chào Nông Thị Én", body, StringComparison.Ordinal);
        Assert.Contains("Chào mừng chị về với nhóm.", body, StringComparison.Ordinal);
        Assert.Contains("trong 24 giờ", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_message_is_reported_at_once_and_not_retried()
    {
        using var server = new SmtpServer(refusals: 1);
        Assert.StartsWith(
            "Không gửi được thư tới en@example.vn",
            await Mail(server).SendAsync(Invited, Link, null, default),
            StringComparison.Ordinal
        );
        Assert.Empty(server.Messages);
    }

    [Fact]
    public void What_a_server_refuses_is_logged_without_the_recipient_it_repeats()
    {
        var refused = new SmtpCommandException(
            SmtpErrorCode.RecipientNotAccepted,
            SmtpStatusCode.MailboxUnavailable,
            "5.1.1 <en@example.vn>: Recipient address rejected"
        );
        Assert.Null(MailFailure.Unnamed(refused));
        Assert.Equal("the server answered 550", MailFailure.Reason(refused));
        var broken = new InvalidOperationException("broken");
        Assert.Same(broken, MailFailure.Unnamed(broken));
    }

    [Fact]
    public async Task Without_a_server_nothing_is_stored_and_the_reason_is_given() =>
        Assert.Contains("SMTP", await Mail(null).SendAsync(Invited, Link, null, default), StringComparison.Ordinal);

    private static InvitationMail Mail(SmtpServer? server)
    {
        var options = Options.Create(
            new MailOptions
            {
                Host = server is null ? null : "127.0.0.1",
                Port = server?.Port ?? 25,
                From = "Ban tổ chức <chien-dich@example.vn>",
            }
        );
        var transport = new MailTransport(
            options,
            Options.Create(new CampaignOptions()),
            server is null ? () => new SmtpClient() : server.Client
        );
        return new(transport, options, new(TimeProvider.System, TimeZoneInfo.Utc), NullLogger<InvitationMail>.Instance);
    }
}
