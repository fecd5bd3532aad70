using System.Diagnostics;
using System.Globalization;
using Campaign.Core.Publication;
using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Startup;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Tests.Killing;

/// <summary>
/// A process that is killed while it publishes loses nothing it acknowledged and leaves nothing half done.
/// </summary>
public sealed class KillTests
{
    private const int Documents = 200;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Every_acknowledged_publish_is_in_the_log_once_however_often_the_process_is_killed(
        DatabaseProvider provider
    )
    {
        using var database = TestDatabase.Create(provider);
        var acknowledged = new HashSet<int>();
        var kills = 0;
        while (acknowledged.Count < Documents)
        {
            var before = acknowledged.Count;
            // at most six kills, after 10 to 59 acknowledgements and then somewhere within the next two publishes
            var until = kills < 6 ? Random.Shared.Next(10, 60) : int.MaxValue;
            kills += await PublishUntilAsync(database, acknowledged, before + until) ? 1 : 0;
        }
        Assert.True(kills >= 3, $"It was killed {kills} times only.");
        await CheckAsync(database, acknowledged);
    }

    private static async Task CheckAsync(TestDatabase database, HashSet<int> acknowledged)
    {
        await using var host = await TestHost.StartAsync(database.Options());
        var entries = await host.Get<IPublicationLog>().ReadAfterAsync(0, int.MaxValue);
        Assert.Equal(Enumerable.Range(1, entries.Count).Select(x => (long)x), entries.Select(x => x.Seq));
        Assert.All(entries, x => Assert.Equal((ChangeAction.Upsert, ChangeReason.Published), (x.Action, x.Reason)));
        Assert.Equal(entries.Count, entries.Select(x => x.Id).Distinct().Count());
        Assert.Superset(acknowledged.Select(Publisher.Key).ToHashSet(), entries.Select(x => x.Id).ToHashSet());
        var contents = host.Get<IContentService>();
        Assert.All(
            entries,
            x =>
            {
                var document = contents.GetById(x.Id)!;
                Assert.True(document.IsCulturePublished("vi-VN"));
                Assert.StartsWith(
                    "Tiêu đề",
                    (string?)document.GetValue("title", "vi-VN", published: true),
                    StringComparison.Ordinal
                );
            }
        );
        var all = await host.Get<IPublishedDocuments>().ReadAllAsync();
        Assert.Equal(entries.Select(x => x.Id).Order(), all.Documents.Select(x => x.Key).Order());
        Assert.Equal(entries.Count, contents.CountPublished());
    }

    /// <summary>True when it was killed, false when it came to its end.</summary>
    private static async Task<bool> PublishUntilAsync(TestDatabase database, HashSet<int> acknowledged, int until)
    {
        using var process = Start(database);
        try
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line)
                if (
                    int.TryParse(line, CultureInfo.InvariantCulture, out var number)
                    && acknowledged.Add(number)
                    && acknowledged.Count >= until
                )
                {
                    await Task.Delay(Random.Shared.Next(0, 40));
                    process.Kill(); // SIGKILL
                    while (await process.StandardOutput.ReadLineAsync() is { } late)
                        if (int.TryParse(late, CultureInfo.InvariantCulture, out var more))
                            acknowledged.Add(more);
                    await process.WaitForExitAsync();
                    return true;
                }
            await process.WaitForExitAsync();
            Assert.Equal(0, process.ExitCode);
            return false;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    private static Process Start(TestDatabase database)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (
            var argument in new[]
            {
                typeof(KillTests).Assembly.Location,
                "publish",
                database.Provider.ToString(),
                database.ConnectionString,
                database.DataPath,
                Documents.ToString(CultureInfo.InvariantCulture),
            }
        )
            start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }
}
