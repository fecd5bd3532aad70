using System.Text.Json;
using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Web.Broadcast.HandOver;
using Campaign.Web.Operations.Health;
using Campaign.Web.Publication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Tests.Broadcast.HandOver;

/// <summary>A site that hands the programmes of one province over into a folder. The rounds are the test's.</summary>
public abstract class HandOverHost : IAsyncLifetime
{
    private protected const string Commune = "00001";

    private readonly DirectoryInfo _drop = Directory.CreateTempSubdirectory("campaign-hand-over-");
    private readonly List<ProgrammeEdit> _edits = [];

    private protected HandOverHost() =>
        Host = new()
        {
            Settings = new()
            {
                ["Campaign:BaseUrl"] = "https://vi-du.gov.vn",
                [HandOverOptions.Section + ":Folder"] = _drop.FullName,
                [HandOverOptions.Section + ":Places"] = "68",
            },
            Adjust = x =>
            {
                x.AddHandOver();
                x.AddSingleton<IPublicationLog>(new HeadOfLog(() => Head ?? Host!.Store.Current.Seq));
                x.Remove(x.Single(y => y.ImplementationType == typeof(HandOverJob)));
            },
        };

    private protected BroadcastHost Host { get; }

    /// <summary>How far the database is; null: as far as the site.</summary>
    private protected long? Head { get; set; }

    private protected string Mark => Path.Combine(_drop.FullName, HandOverOptions.Mark);

    /// <summary>What the product put there.</summary>
    private protected IEnumerable<string> Dropped =>
        _drop
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(x => Path.GetRelativePath(_drop.FullName, x.FullName))
            .Where(x => x != HandOverOptions.Mark)
            .Order(StringComparer.Ordinal);

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Mark, "");
        await Host.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        _drop.DeleteAll();
    }

    private protected string PathOf(string name, string place = Commune) => Path.Combine(_drop.FullName, place, name);

    private protected static string PackageOf(int day, string place = Commune) =>
        $"chuong-trinh-{place}-2025-11-{day}.zip";

    private protected HandOverJob Node(params object[] parts) =>
        ActivatorUtilities.CreateInstance<HandOverJob>(Host.Services, parts);

    private protected async Task HandOverAsync() => Assert.True(await Node().RoundAsync(CancellationToken.None));

    private protected void Later(TimeSpan by) => Host.Time.Now += by;

    private protected FileDropManifest Manifest(string place = Commune)
    {
        Assert.True(JsonDocument.Parse(File.ReadAllBytes(PathOf("manifest.json", place))) is not null);
        return FileDropManifest.In(PathOf("", place), place);
    }

    private protected Task<HealthCheckResult> HealthAsync() =>
        ActivatorUtilities.CreateInstance<HandOverCheck>(Host.Services).CheckHealthAsync(new());

    /// <summary>What an officer leaves out of a day, seen from readers: the decision and its row of the log.</summary>
    private protected void Exclude(int day, params Script[] scripts)
    {
        var date = new DateOnly(2025, 11, day);
        var id = new Guid(_edits.Count + 1, 0, 0, new byte[8]);
        _edits.Add(
            new(id, Commune, EditKind.Exclude, [.. scripts.Select(x => x.Id)], date, date)
            {
                MadeSeq = Host.Store.Current.Seq + 1,
            }
        );
        Host.Services.GetRequiredService<EditBook>().Decided(new(_edits, Host.Time.Now));
        Apply([], id, ProgrammeEdit.ChangeType, Change.Invariant, ChangeAction.Upsert);
    }

    private protected void Withdraw(PublishedItem item) =>
        Apply([], item.Id, item.Type, item.Language, ChangeAction.Delete);

    private protected void Publish(PublishedItem item) =>
        Apply(
            [item with { Header = item.Header with { Version = Host.Store.Current.Seq + 1 } }],
            item.Id,
            item.Type,
            item.Language,
            ChangeAction.Upsert
        );

    private void Apply(PublishedItem[] items, Guid id, ItemType type, string culture, ChangeAction action) =>
        Host.Store.Update(x =>
            x.Apply(
                items,
                [new(x.Seq + 1, id, type.Name, culture, action, ChangeReason.Updated, Host.Time.Now)],
                x.Seq + 1
            )
        );
}
