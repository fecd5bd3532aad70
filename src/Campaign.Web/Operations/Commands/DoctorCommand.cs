using System.CommandLine;
using Campaign.Content.Projection;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Persistence.Migrations;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Broadcast.Desk;
using Campaign.Web.Broadcast.Sounds;
using Campaign.Web.Operations.Moves;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Commands;

/// <summary><c>doctor</c>: checks everything the site needs; the exit code is 1 if it cannot run.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command(
            "doctor",
            "Check database, Chromium, SMTP, time zone, culture and disk; exit 1 if the site cannot serve."
        )
        {
            TreatUnmatchedTokensAsErrors = true,
        };
        command.SetAction(
            async (_, stop) =>
            {
                await using var app = Application.Build([]);
                // Whoever looks must not make what a mistyped setting names, nor bring tables up to date that an older
                // version still uses.
                if (await WhyNotAsync(app.Services, stop) is { } why)
                {
                    await Console.Out.WriteLineAsync($"FAILED   database   {why} Nothing was made or changed.");
                    return 1;
                }
                await Application.PrepareAsync(app, stop: stop);
                return await RunAsync(app.Services, Console.Out, stop);
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken stop)
    {
        // Commands do not follow the log, so the content is loaded once, to give the snapshot check a meaning.
        await services.GetRequiredService<SnapshotFollower>().LoadAsync(stop);
        var report = await services
            .GetRequiredService<HealthCheckService>()
            .CheckHealthAsync(x => x.Name != "search", stop);
        foreach (var (name, entry) in report.Entries)
        {
            var text = entry.Description ?? entry.Exception?.Message;
            await output.WriteLineAsync($"{Mark(entry.Status)} {name, -10} {text}");
        }
        var voice =
            Rehearsal.Voice ?? "espeak-ng is not installed: drafts cannot be rehearsed in the backoffice (optional)";
        await output.WriteLineAsync($"optional speech     {voice}");
        var editor = services.GetRequiredService<SoundEditor>().Program;
        await output.WriteLineAsync($"optional sound      {editor ?? SoundEditor.Absent}");
        return report.Status == HealthStatus.Unhealthy ? 1 : 0;
    }

    private static async Task<string?> WhyNotAsync(IServiceProvider services, CancellationToken stop) =>
        services.WhyNotPrepared()
        ?? await UnfinishedMove.WhyAsync(services.GetRequiredService<UmbracoHostOptions>(), stop)
        ?? await WhyOutdatedAsync(services, stop);

    private static async Task<string?> WhyOutdatedAsync(IServiceProvider services, CancellationToken stop) =>
        await LagsAsync<AccountsDb>(services, stop) || await LagsAsync<OperationsDb>(services, stop)
            ? PreparedDatabase.Outdated
            : null;

    private static async Task<bool> LagsAsync<TContext>(IServiceProvider services, CancellationToken stop)
        where TContext : DbContext
    {
        await using var db = await services
            .GetRequiredService<IDbContextFactory<TContext>>()
            .CreateDbContextAsync(stop);
        return (await db.Database.GetPendingMigrationsAsync(stop)).Any();
    }

    private static string Mark(HealthStatus status) =>
        status switch
        {
            HealthStatus.Healthy => "ok      ",
            HealthStatus.Degraded => "degraded",
            _ => "FAILED  ",
        };
}
