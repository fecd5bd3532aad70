using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Scheduling;
using Campaign.Web.Mail;
using Campaign.Web.Tests.Whole;
using MailKit.Net.Smtp;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Campaign.Web.Tests.Mail;

/// <summary>Who is told that something was not published or withdrawn at its hour.</summary>
[Collection("whole")]
public sealed class ScheduleMailTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Fact]
    public async Task Whoever_was_told_is_not_told_again_while_another_mailbox_is_full()
    {
        var accounts = site.Services.GetRequiredService<AccountService>();
        foreach (var name in (string[])["mot", "hai", "day"])
        {
            var officer = new Officer
            {
                Name = name,
                Email = $"{name}@example.vn",
                GroupAliases = [OfficerGroup.Administrator.Alias],
            };
            Assert.True((await accounts.AddAsync(officer, "cau vong sau con mua rao", by: null)).Success);
        }
        var server = new Mailboxes { Full = "day@example.vn" };
        var mail = ActivatorUtilities.CreateInstance<ScheduleMail>(site.Services, server);
        // Nobody has this number any more, so all administrators have to know.
        var failure = new FailedSchedule(
            Guid.NewGuid(),
            "Chủ đề mẫu",
            "vi-VN",
            true,
            TimeProvider.System.GetUtcNow(),
            "Thiếu nguồn.",
            987_654
        );

        Assert.False(await mail.SendAsync(failure, default));
        Assert.False(await mail.SendAsync(failure, default));
        Assert.Equal(["hai@example.vn", "mot@example.vn"], server.Told("example.vn"));
        server.Full = "";
        Assert.True(await mail.SendAsync(failure, default));
        Assert.True(await mail.SendAsync(failure, default));
        Assert.Equal(["day@example.vn", "hai@example.vn", "mot@example.vn"], server.Told("example.vn"));

        // Planned anew and failed anew is news.
        Assert.True(await mail.SendAsync(failure with { At = failure.At.AddHours(1) }, default));
        Assert.Equal(6, server.Told("example.vn").Count);
    }

    private sealed class Mailboxes : IMailTransport, IMailSession
    {
        private readonly List<string> _told = [];

        public string Full { get; set; } = "";

        public string Way => "";

        public IReadOnlyList<string> Told(string domain) =>
            [.. _told.Where(x => x.EndsWith(domain, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

        public IMailSession Open() => this;

        public Task ConnectAsync(CancellationToken stop) => Task.CompletedTask;

        public Task SendAsync(MimeMessage message, CancellationToken stop)
        {
            var to = message.To.Mailboxes.Single().Address;
            if (to == Full)
                throw new SmtpCommandException(
                    SmtpErrorCode.RecipientNotAccepted,
                    SmtpStatusCode.InsufficientStorage,
                    "4.2.2 full"
                );
            _told.Add(to);
            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
