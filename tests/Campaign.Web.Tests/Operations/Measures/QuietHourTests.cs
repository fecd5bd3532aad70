using System.Reflection;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Periodic;
using Campaign.Web.Tests.Site;
using Campaign.Web.Tests.Whole;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Campaign.Web.Tests.Operations.Measures;

/// <summary>A log in which something happens every minute is not read.</summary>
[Collection("whole")]
public sealed class QuietHourTests
{
    // A line of every round would be more than an hour may have.
    private const int Rounds = 20;
    private const int Lines = 10;

    private static readonly MethodInfo Round = typeof(PeriodicWork).GetMethod(
        "TryAsync",
        BindingFlags.NonPublic | BindingFlags.Instance
    )!;

    [Fact]
    public async Task A_healthy_hour_has_ten_lines_at_most()
    {
        var site = new LoggedSite();
        await site.InitializeAsync();
        try
        {
            // Some are for the other database and rest.
            var works = site
                .Services.GetServices<IHostedService>()
                .OfType<PeriodicWork>()
                .Where(x => x.ExecuteTask is not null)
                .ToList();
            Assert.NotEmpty(works);
            var before = site.Log.All.Count();
            for (var round = 0; round < Rounds; round++)
            {
                site.Clock.Ahead += TimeSpan.FromHours(1) / Rounds;
                var ended = await Task.WhenAll(works.Select(EndsAsync));
                works = [.. works.Where((_, i) => ended[i])];
                foreach (var address in (string[])["/", "/tro-giup", "/tim-kiem?q=bạo lực", "/api/v1", "/khong-co"])
                    using (await site.Http.GetAsync(address)) { }
            }
            var said = site.Log.All.Skip(before).ToList();
            Assert.True(said.Count <= Lines, string.Join('\n', said));
        }
        finally
        {
            await site.DisposeAsync();
        }
    }

    // Listening, for one, does not end by itself.
    private static async Task<bool> EndsAsync(PeriodicWork work)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            Assert.True(await (Task<bool>)Round.Invoke(work, [patience.Token])!, $"{work}");
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private sealed class LoggedSite : WholeSite
    {
        public LogLines Log { get; } = new();

        public MovedClock Clock { get; } = new();

        protected override void Adjust(WebApplicationBuilder builder)
        {
            var shipped = new ConfigurationBuilder().AddJsonFile(Repository("src/Campaign.Web/appsettings.json"));
            builder.Logging.AddConfiguration(shipped.Build().GetSection("Logging"));
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Logging.AddProvider(Log);
        }
    }
}
