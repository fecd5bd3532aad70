using Campaign.Content.Files;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Broadcast;
using Campaign.Web.Tests.Authority;
using Campaign.Web.Tests.Publication;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Campaign.Web.Tests.Whole.Secrecy;

[Collection("whole")]
public sealed class SecrecyOnSqlite(WatchedSqlite site, ITestOutputHelper output)
    : SecrecyTests<WatchedSqlite>(site, output);

[Collection("whole")]
public sealed class SecrecyOnPostgres(WatchedPostgres site, ITestOutputHelper output)
    : SecrecyTests<WatchedPostgres>(site, output);

/// <summary>
/// Strings that nobody can guess lie in every confidential or unpublished place, and everything public is read.
/// </summary>
public abstract class SecrecyTests<TSite>(TSite site, ITestOutputHelper output) : IClassFixture<TSite>
    where TSite : WatchedSite
{
    [Fact]
    public async Task Nothing_confidential_or_unpublished_appears_anywhere_in_public()
    {
        var planter = new Planter(site);
        await planter.PlantAsync();
        using var reader = new PublicReader(site, planter.Control);

        await reader.ReadEverythingAsync();
        foreach (var id in planter.Closest.Concat(planter.Hidden).Order())
            await reader.ReadCloselyAsync(id);
        foreach (var secret in site.Secrets.All)
            await reader.AskForAsync(secret);
        await MeasuredAsync();
        reader.Look("the log", site.Log);
        reader.Look("metrics and traces", site.Telemetry);
        LookIntoExport(reader);
        await LookIntoWhatIsSentAsync(reader, await planter.TellAsync());
        LookForTypedWords(reader);

        output.WriteLine($"{site.Secrets.All.Count} secrets, {reader.Answers} answers");
        output.WriteLine($"the public word was found in: {string.Join(", ", reader.Reached.Order())}");
        var found = reader.Found.Distinct().ToList();
        Assert.True(found.Count == 0, $"{found.Count} faults:\n{string.Join('\n', found.Take(200))}");
        Assert.Empty(Planter.MustReach.Except(reader.Reached));
    }

    // Metrics and traces of the last requests have been sent once two more of each have come.
    private async Task MeasuredAsync()
    {
        var (metrics, traces) = site.Sent;
        for (var tries = 0; site.Sent.Metrics < metrics + 2 || site.Sent.Traces < traces + 2; tries++)
        {
            Assert.True(tries < 1200, "no metrics came");
            using var answer = await site.Http.GetAsync("/healthz/live");
            await Task.Delay(200);
        }
    }

    // Other systems are told of all that was planted, in the order in which it happened, and given the programmes.
    private async Task LookIntoWhatIsSentAsync(PublicReader reader, Guid last)
    {
        await UntilAsync(() => site.Receiver.Taken.Any(x => x.Body.Contains($"{last}", StringComparison.Ordinal)));
        foreach (var (_, _, _, body) in site.Receiver.Taken)
            reader.Look("a webhook", body);
        var (snapshot, today) = (
            site.Services.GetRequiredService<SnapshotStore>().Current,
            site.Services.GetRequiredService<CampaignClock>().Today
        );
        // In a month without a programme there is nothing to hand over.
        var programme = site
            .Services.GetRequiredService<ProgrammeService>()
            .Compose(snapshot, snapshot.Places.Find(AuthoritySite.Own)!, today, new());
        if (programme.Sessions.Count > 0)
            await UntilAsync(() => site.HandedOver.Any());
        foreach (var file in site.HandedOver)
            reader.LookInto($"handed over, {Path.GetFileName(file)}", await File.ReadAllBytesAsync(file), "hand-over");
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var tries = 0; !isSo(); tries++)
        {
            Assert.True(tries < 1200, "nothing came");
            await Task.Delay(200);
        }
    }

    // An export is for operators and carries the current words of drafts along; everything else stays behind.
    private void LookIntoExport(PublicReader reader)
    {
        var folder = Directory.CreateTempSubdirectory("campaign-export-");
        try
        {
            site.Services.GetRequiredService<ContentCommands>().Export(folder.FullName);
            var files = Directory.GetFiles(folder.FullName, "*", SearchOption.AllDirectories);
            Assert.NotEmpty(files);
            foreach (var file in files)
            {
                var name = Path.GetRelativePath(folder.FullName, file);
                reader.Look("names of the export", name, x => !x.IsDraft);
                reader.LookInto($"export, {name}", File.ReadAllBytes(file), "export", x => !x.IsDraft);
            }
        }
        finally
        {
            folder.DeleteAll();
        }
    }

    // What readers typed is not even stored.
    private void LookForTypedWords(PublicReader reader)
    {
        var options = site.Services.GetRequiredService<UmbracoHostOptions>();
        var typed = site.Secrets.All.Where(x => x.Where.StartsWith("typed", StringComparison.Ordinal)).ToList();
        foreach (var file in Canary.FilesWith(options, [.. typed.Select(x => x.Text)]))
        foreach (var secret in typed.Where(x => Canary.Holds(file, x.Text)))
            reader.Found.Add($"{secret.Where}: stored in {Path.GetRelativePath(options.DataPath, file)}");
    }
}
