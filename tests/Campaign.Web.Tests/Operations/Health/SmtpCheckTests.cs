using System.Net;
using System.Net.Sockets;
using Campaign.Web.Mail;
using Campaign.Web.Operations.Health;
using Campaign.Web.Tests.Api;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Tests.Operations.Health;

public sealed class SmtpCheckTests
{
    [Fact]
    public async Task The_mail_server_hears_of_one_question_a_minute_however_many_are_asked()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var time = new MovedTime(SampleSnapshot.Then);
        var options = new MailOptions { Host = "127.0.0.1", Port = ((IPEndPoint)server.LocalEndpoint).Port };
        var check = new SmtpCheck(Options.Create(options), time);

        for (var i = 0; i < 3; i++)
            Assert.Equal(HealthStatus.Healthy, (await check.CheckHealthAsync(new())).Status);
        using (await server.AcceptTcpClientAsync())
            Assert.False(server.Pending());
        time.Now = time.Now.AddMinutes(1);
        server.Stop();

        Assert.Equal(HealthStatus.Degraded, (await check.CheckHealthAsync(new())).Status);
    }
}
