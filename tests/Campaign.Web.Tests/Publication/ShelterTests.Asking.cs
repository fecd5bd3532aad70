using System.Text.Json.Nodes;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Persistence.Erasing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Tests.Publication;

/// <summary>What the tests of shelters ask for.</summary>
public abstract partial class ShelterTests<TSite>
{
    private IContent Make(string name, string kinds)
    {
        var known = site
            .Services.GetRequiredService<SnapshotStore>()
            .Current.All<Service>()
            .First(x => x.Header.Slug == "113");
        var made = Documents.Create(name, Documents.GetById(known.Id)!.ParentId, "service");
        made.SetCultureName(name, Vietnamese);
        made.SetValue("kinds", kinds);
        return made;
    }

    // As the client saves: all values in all languages, with some of them changed.
    private static async Task<HttpResponseMessage> ChangeAsync(
        Session editor,
        Guid id,
        params (string Alias, JsonNode Value)[] changes
    )
    {
        using var opened = await editor.SendAsync("GET", $"document/{id}");
        var document = JsonNode.Parse(await opened.Content.ReadAsStringAsync())!;
        var values = document["values"]!
            .AsArray()
            .Where(x => changes.All(c => c.Alias != x!["alias"]!.GetValue<string>()))
            .Select(x => x!.DeepClone())
            .ToList();
        foreach (var (alias, value) in changes)
            values.AddRange(
                (alias == "address" ? (string?[])[Vietnamese, English] : [null])
                    .Select(x =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["alias"] = alias,
                                ["culture"] = x,
                                ["segment"] = null,
                                ["value"] = value.DeepClone(),
                            }
                    )
                    .Take(document["variants"]!.AsArray().Count)
            );
        var body = new
        {
            values,
            variants = document["variants"]!
                .AsArray()
                .Select(x => new
                {
                    culture = x!["culture"],
                    segment = x["segment"],
                    name = x["name"],
                }),
        };
        return await editor.SendAsync(
            "PUT",
            $"document/{id}",
            body,
            x => x.Headers.TryAddWithoutValidation("If-Match", opened.Headers.ETag!.ToString())
        );
    }

    private static async Task<JsonArray> FoundAsync(Session editor, string words) =>
        (await editor.GetAsync($"item/document/search?query={words}&take=10"))["items"]!.AsArray();

    private void Save(IContent content)
    {
        var saved = Documents.Save(content);
        Assert.True(saved.Success, string.Join(' ', saved.EventMessages?.GetAll().Select(x => x.Message) ?? []));
    }

    private async Task FollowedAsync(Func<CampaignSnapshot, bool> until)
    {
        var store = site.Services.GetRequiredService<SnapshotStore>();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        for (var seq = store.Current.Seq; !until(store.Current); seq = store.Current.Seq)
            await store.NewerThanAsync(seq, patience.Token);
    }

    private async Task ErasedAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (site.Services.HasErasurePending())
            await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token);
    }

    // The site's search index is rebuilt in the background, and the old file is deleted.
    private async Task IndexedAsync(string[] canaries)
    {
        for (var tries = 0; tries < 300 && Canary.FilesWith(Options, canaries).Count > 0; tries++)
            await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Empty(Canary.FilesWith(Options, canaries));
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("campaign-canary-").FullName;

        public void Dispose() => Scratch.Delete(Path);
    }
}
