using Campaign.Web.Mail;
using Campaign.Web.Operations.Health;
using Campaign.Web.Settings;
using Campaign.Web.Tests.Api;
using Campaign.Web.Tests.Mail;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Tests.Operations.Health;

public sealed class SmtpCheckTests
{
    [Fact]
    public async Task The_mail_server_is_contacted_once_a_minute_however_many_checks_there_are()
    {
        var server = new SmtpServer();
        var connections = 0;
        var time = new MovedTime(SampleSnapshot.Then);
        var options = Options.Create(new MailOptions { Host = "127.0.0.1", Port = server.Port });
        var transport = new MailTransport(
            options,
            Options.Create(new CampaignOptions()),
            () =>
            {
                connections++;
                return server.Client();
            }
        );
        var check = new SmtpCheck(options, transport, time);

        for (var i = 0; i < 3; i++)
            Assert.Equal(HealthStatus.Healthy, (await check.CheckHealthAsync(new())).Status);
        Assert.Equal(1, connections);
        time.Now = time.Now.AddMinutes(1);
        server.Dispose();

        Assert.Equal(HealthStatus.Degraded, (await check.CheckHealthAsync(new())).Status);
        Assert.Equal(2, connections);
    }
}
