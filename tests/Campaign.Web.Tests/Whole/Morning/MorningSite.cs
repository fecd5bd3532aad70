using Campaign.Testing.Backoffice;
using Campaign.Web.Broadcast.HandOver;
using Campaign.Web.Subscriptions;
using Campaign.Web.Tests.Mail;
using Campaign.Web.Tests.Operations.Deploy;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Whole.Morning;

/// <summary>
/// The product with a mail server, a folder that another system reads, and the name that nginx shows; its clock can be
/// moved.
/// </summary>
public sealed class MorningSite : WholeSite
{
    private readonly SmtpServer _server;
    private readonly MovedClock _clock = new();

    internal MorningSite(SmtpServer server, DirectoryInfo drop)
    {
        _server = server;
        File.WriteAllText(Path.Combine(drop.FullName, HandOverOptions.Mark), "");
        Settings = new Dictionary<string, string?>(MailTests.Smtp(server.Port))
        {
            ["Campaign:BaseUrl"] = $"https://{SampleNginx.Name}",
            ["Campaign:TrustedProxies"] = "127.0.0.1",
            ["Campaign:Webhooks:AllowedNetworks"] = "127.0.0.1",
            [HandOverOptions.Section + ":Folder"] = drop.FullName,
            [HandOverOptions.Section + ":Places"] = "20",
        };
    }

    protected override IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>Moves the clock; from there it runs on.</summary>
    public DateTimeOffset Now
    {
        get => _clock.GetUtcNow();
        set => _clock.Ahead = value - TimeProvider.System.GetUtcNow();
    }

    protected override void Adjust(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TimeProvider>(_clock).AddSingleton(_server.Client);
        // Its rounds are the test's, so that nobody waits for its minute.
        builder.Services.AddSingleton<MorningMail>();
    }
}

/// <summary>What the mail's job does every minute.</summary>
internal sealed class MorningMail(StationOutbox outbox)
{
    public async Task RoundAsync()
    {
        await outbox.QueueDueAsync(default);
        await outbox.QueueCorrectionsAsync(default);
        await outbox.SendDueAsync(default);
    }
}
