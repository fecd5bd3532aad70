using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Campaign.Web.Mail;
using Campaign.Web.Settings;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Campaign.Web.Tests.Mail;

public sealed partial class MailTransportTests
{
    [Fact]
    public async Task Many_messages_share_one_connection()
    {
        using var server = new SmtpServer();
        await SendAsync(server, "a", "b", "c");
        Assert.Equal(3, server.Messages.Count);
        Assert.Single(Connections(server));
    }

    [Fact]
    public async Task A_server_with_a_limit_of_two_messages_gets_a_new_connection_after_every_two()
    {
        using var server = new SmtpServer(most: 2);
        await SendAsync(server, "a", "b", "c", "d", "e");
        Assert.Equal(5, server.Messages.Count);
        Assert.Equal(3, Connections(server).Length);
    }

    [Theory]
    [InlineData("khong-co", nameof(MailOutcome.Never))]
    [InlineData("day", nameof(MailOutcome.Later))]
    [InlineData("xam", nameof(MailOutcome.Later))]
    [InlineData("roi", nameof(MailOutcome.Later))]
    [InlineData("ten-mien", nameof(MailOutcome.Later))]
    [InlineData("han-muc", nameof(MailOutcome.Later))]
    public async Task A_refusal_says_what_becomes_of_the_message_and_the_next_one_is_sent(string name, string outcome)
    {
        using var server = new SmtpServer();
        await using var session = Transport(server).Open();
        var fault = await Record.ExceptionAsync(() => session.SendAsync(To(name), default));
        Assert.Equal(outcome, MailFailure.Of(fault!).ToString());
        await session.SendAsync(To("a"), default);
        Assert.Single(server.Messages);
    }

    [Theory]
    [InlineData(SmtpErrorCode.SenderNotAccepted, "Sender address rejected")]
    [InlineData(SmtpErrorCode.SenderNotAccepted, "5.1.0 sender unknown")]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, "5.1.7 Bad sender's mailbox address syntax")]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, "5.1.8 Domain of sender address does not exist")]
    [InlineData(SmtpErrorCode.MessageNotAccepted, "5.1.90 You have reached your daily limit")]
    public void What_is_wrong_with_the_sender_gives_no_message_up(SmtpErrorCode about, string answer)
    {
        var fault = new SmtpCommandException(about, SmtpStatusCode.MailboxNameNotAllowed, answer);
        Assert.Equal(MailOutcome.Later, MailFailure.Of(fault));
    }

    [Theory]
    [InlineData("xam")]
    [InlineData("roi")]
    public async Task After_greylisting_or_a_lost_connection_the_message_is_accepted_the_second_time(string name)
    {
        using var server = new SmtpServer();
        await using var session = Transport(server).Open();
        Assert.NotNull(await Record.ExceptionAsync(() => session.SendAsync(To(name), default)));
        await session.SendAsync(To(name), default);
        Assert.Single(server.Messages);
    }

    [Fact]
    public async Task A_stalled_server_is_abandoned_and_the_next_message_uses_a_new_connection()
    {
        using var server = new SmtpServer();
        // The first message gets more time, because a busy machine may need it to connect.
        await using var session = Transport(server, TimeSpan.FromSeconds(5)).Open();
        await session.SendAsync(To("a"), default);
        var fault = await Assert.ThrowsAsync<TimeoutException>(() => session.SendAsync(To("dung"), default));
        Assert.Equal(MailOutcome.Later, MailFailure.Of(fault));
        await session.SendAsync(To("b"), default);
        Assert.Equal(2, Connections(server).Length);
    }

    [Fact]
    public async Task A_server_that_never_answers_counts_as_unreachable()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var options = new MailOptions { Host = "127.0.0.1", Port = ((IPEndPoint)silent.LocalEndpoint).Port };
        await using var session = Transport(options, () => new SmtpClient(), TimeSpan.FromMilliseconds(200)).Open();
        var fault = await Assert.ThrowsAsync<NoMailServerException>(() => session.SendAsync(To("a"), default));
        Assert.Equal(MailOutcome.NoServer, MailFailure.Of(fault));
    }

    [Fact]
    public async Task A_server_with_an_untrusted_certificate_gets_nothing()
    {
        using var server = new SmtpServer();
        var options = new MailOptions { Host = "127.0.0.1", Port = server.Port };
        await using var session = Transport(options, () => new SmtpClient()).Open();
        await Assert.ThrowsAsync<NoMailServerException>(() => session.SendAsync(To("a"), default));
        Assert.Empty(server.Messages);
    }

    [Theory]
    [InlineData(SecureSocketOptions.Auto, 25, SecureSocketOptions.StartTls)]
    [InlineData(SecureSocketOptions.Auto, 587, SecureSocketOptions.StartTls)]
    [InlineData(SecureSocketOptions.Auto, 465, SecureSocketOptions.SslOnConnect)]
    [InlineData(SecureSocketOptions.None, 25, SecureSocketOptions.None)]
    [InlineData(SecureSocketOptions.StartTlsWhenAvailable, 25, SecureSocketOptions.StartTlsWhenAvailable)]
    public void Mail_is_sent_unencrypted_only_when_configured(
        SecureSocketOptions asked,
        int port,
        SecureSocketOptions used
    ) => Assert.Equal(used, new MailOptions { SecureSocketOptions = asked, Port = port }.Security);

    [Fact]
    public void Every_fault_of_the_settings_is_named()
    {
        var faults = new MailOptions { Host = "mail.example.vn" }
            .Faults()
            .Concat(new MailOptions { From = "không phải" }.Faults());
        Assert.Equal(
            [
                "Umbraco:CMS:Global:Smtp:From is missing: who the mail comes from.",
                "Umbraco:CMS:Global:Smtp:From: 'không phải' is not an e-mail address.",
            ],
            faults
        );
    }

    private static async Task SendAsync(SmtpServer server, params string[] names)
    {
        await using var session = Transport(server).Open();
        foreach (var name in names)
            await session.SendAsync(To(name), default);
    }

    private static MimeMessage To(string name) =>
        AutomaticMessage.Of(
            MailboxAddress.Parse("chien-dich@example.vn"),
            MailboxAddress.Parse($"{name}@example.vn"),
            "Thử",
            DateTimeOffset.UnixEpoch,
            "Một dòng."
        );

    private static MailTransport Transport(SmtpServer server, TimeSpan? patience = null) =>
        Transport(new() { Host = "127.0.0.1", Port = server.Port }, server.Client, patience);

    private static MailTransport Transport(MailOptions options, Func<SmtpClient> client, TimeSpan? patience = null) =>
        new(Options.Create(options), Options.Create(new CampaignOptions()), client)
        {
            Patience = patience ?? TimeSpan.FromMinutes(2),
        };

    private static string[] Connections(SmtpServer server) =>
        [.. server.Messages.Select(x => Connection().Match(x).Value).Distinct()];

    [GeneratedRegex(@"X-Connection: \d+")]
    private static partial Regex Connection();
}
