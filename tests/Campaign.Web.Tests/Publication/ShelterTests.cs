using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Campaign.Content.Files;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Persistence.Erasing;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Operations.Backups;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using File = System.IO.File;

namespace Campaign.Web.Tests.Publication;

[Collection("whole")]
public sealed class SheltersOnSqlite(SqliteSite site) : ShelterTests<SqliteSite>(site);

[Collection("whole")]
public sealed class SheltersOnPostgres(PostgresSite site) : ShelterTests<PostgresSite>(site);

/// <summary>
/// A shelter's address is never stored, and one that was stored before it became a shelter is erased. Canaries are
/// searched for in answers, files and the bytes of the database.
/// </summary>
public abstract partial class ShelterTests<TSite>(TSite site) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private const string Office = "[\"Trợ giúp pháp lý\"]",
        Shelter = "[\"Nhà tạm lánh\"]";
    private const string Vietnamese = "vi-VN",
        English = "en-US";

    private IContentService Documents => site.Services.GetRequiredService<IContentService>();

    private UmbracoHostOptions Options => site.Services.GetRequiredService<UmbracoHostOptions>();

    [Fact]
    public async Task When_an_office_becomes_a_shelter_its_address_disappears_from_everything_stored_and_served()
    {
        string[] canaries = ["canaryvi7319", "canaryen7319", "canarybody7319", "canarymap7319"];
        var office = Make("Văn phòng mẫu một", Office);
        office.SetValue("address", "Số 1 phố CanaryVi7319", Vietnamese);
        office.SetCultureName("Sample office one", English);
        office.SetValue("address", "1 CanaryEn7319 Street", English);
        office.SetValue("body", "Đến đường CanaryBody7319, rẽ trái.", Vietnamese);
        office.SetValue("website", "https://maps.app.goo.gl/CanaryMap7319");
        Save(office);
        Assert.True(Documents.Publish(office, ["*"]).Success);
        office = Documents.GetById(office.Key)!;
        office.SetValue("body", "Gọi điện trước.", Vietnamese);
        Save(office);
        await FollowedAsync(x => x.Find<Service>(office.Key)?.Address is not null);
        Assert.NotEmpty(Canary.FilesWith(Options, canaries[0]));
        using var editor = await site.SignInAsync(OfficerGroup.ChiefEditor);
        Assert.Single(await FoundAsync(editor, "CanaryEn7319"));

        using (var refused = await ChangeAsync(editor, office.Key, ("kinds", JsonNode.Parse(Shelter)!)))
        {
            var text = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>();
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains("«Địa chỉ» (vi-VN)", text, StringComparison.Ordinal);
            Assert.Contains("«Địa chỉ» (en-US)", text, StringComparison.Ordinal);
            Assert.Contains("«Trang web»", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Canary", text, StringComparison.Ordinal);
        }
        using (
            var saved = await ChangeAsync(
                editor,
                office.Key,
                ("kinds", JsonNode.Parse(Shelter)!),
                ("address", ""),
                ("website", "")
            )
        )
            Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());

        await ErasedAsync();
        await FollowedAsync(x => x.Find<Service>(office.Key) is { Address: null, Website: null });
        var versions = await editor.GetAsync($"document-version?documentId={office.Key}&culture={Vietnamese}");
        Assert.True(versions["total"]!.GetValue<int>() > 1);
        foreach (var version in versions["items"]!.AsArray())
            Assert.DoesNotContain(
                "Canary",
                (await editor.GetAsync($"document-version/{version!["id"]}")).ToJsonString(),
                StringComparison.Ordinal
            );
        foreach (
            var path in (string[])
                [$"/api/v1/services/{office.Key}", $"/umbraco/delivery/api/v2/content/item/{office.Key}"]
        )
            Assert.DoesNotContain("Canary", await site.Http.GetStringAsync(path), StringComparison.Ordinal);
        Assert.Empty(await FoundAsync(editor, "CanaryEn7319"));
        await IndexedAsync(canaries);
        using var folder = new TemporaryFolder();
        site.Services.GetRequiredService<ContentCommands>().Export(folder.Path);
        var backup = Path.Combine(folder.Path, "site.zip");
        await new DataBackup(Options, TimeProvider.System).WriteAsync(backup);
        ZipFile.ExtractToDirectory(backup, Path.Combine(folder.Path, "backup"));
        File.Delete(backup);
        Assert.DoesNotContain(
            Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories),
            x => Canary.Holds(x, canaries)
        );
    }

    [Fact]
    public async Task A_shelter_with_an_address_is_refused_however_it_comes()
    {
        foreach (var language in (string[])[Vietnamese, English])
        {
            var made = Make($"Nơi tạm lánh mẫu {language}", Shelter);
            made.SetCultureName("Sample shelter", English);
            made.SetValue("address", "CanaryRefused7319", language);
            Assert.False(Documents.Save(made).Success);
        }
        using var editor = await site.SignInAsync(OfficerGroup.Writer);
        using (
            var created = await editor.SendAsync(
                "POST",
                "document",
                Body(
                    Guid.NewGuid(),
                    "Nơi tạm lánh hai",
                    ("kinds", null, JsonNode.Parse(Shelter)!),
                    ("address", Vietnamese, "CanaryRefused7319")
                )
            )
        )
            Assert.Equal(HttpStatusCode.BadRequest, created.StatusCode);
        using (
            var map = await editor.SendAsync(
                "POST",
                "document",
                Body(
                    Guid.NewGuid(),
                    "Nơi tạm lánh ba",
                    ("kinds", null, JsonNode.Parse(Shelter)!),
                    ("body", Vietnamese, "Ở 21.0285, 105.8542 CanaryRefused7319")
                )
            )
        )
            Assert.Equal(HttpStatusCode.BadRequest, map.StatusCode);
        using var folder = new TemporaryFolder();
        CopyContent(folder.Path);
        await File.AppendAllTextAsync(
            Path.Combine(folder.Path, "services.yaml"),
            """

              - id: mau-tam-lanh
                published: false
                title: Nơi tạm lánh mẫu
                kinds: [nha-tam-lanh]
                translations:
                  en-US:
                    title: Sample shelter
                    address: CanaryRefused7319

            """
        );
        var fault = Assert.Single(
            (await site.Services.GetRequiredService<ContentCommands>().ImportAsync(folder.Path)).Faults
        );
        Assert.Equal("services.yaml", fault.File);
        Assert.Empty(Canary.FilesWith(Options, "canaryrefused7319"));
    }

    [Fact]
    public void A_copy_a_rollback_and_a_return_from_the_bin_bring_no_address_back()
    {
        var office = Make("Văn phòng mẫu bốn", Office);
        office.SetValue("address", "CanaryBack7319", Vietnamese);
        Save(office);
        Assert.True(Documents.Publish(office, ["*"]).Success);
        office = Documents.GetById(office.Key)!;
        var first = office.PublishedVersionId;
        office.SetValue("address", null, Vietnamese);
        office.SetValue("kinds", Shelter);
        Save(office);
        Documents.Rollback(office.Id, first, Vietnamese);
        Documents.Rollback(office.Id, first);
        Documents.MoveToRecycleBin(Documents.GetById(office.Key)!);
        Documents.Move(Documents.GetById(office.Key)!, office.ParentId);
        var copy = Documents.Copy(Documents.GetById(office.Key)!, office.ParentId, false)!;
        foreach (var key in (Guid[])[office.Key, copy.Key])
            Assert.DoesNotContain(
                Documents.GetVersions(Documents.GetById(key)!.Id),
                x => $"{x.GetValue("address", Vietnamese)}".Length > 0
            );
    }

    [Fact]
    public void Even_a_write_that_bypasses_every_rule_is_stored_without_the_address()
    {
        var made = Make("Nơi tạm lánh năm", Shelter);
        made.SetValue("address", "CanaryAround7319", Vietnamese);
        made.SetValue("body", "Bản đồ: https://maps.app.goo.gl/CanaryAround7319", Vietnamese);
        using (var scope = site.Services.GetRequiredService<ICoreScopeProvider>().CreateCoreScope())
        {
            site.Services.GetRequiredService<IDocumentRepository>().Save(made);
            scope.Complete();
        }
        var stored = Documents.GetById(made.Key)!;
        Assert.Null(stored.GetValue("address", Vietnamese));
        Assert.Equal("Bản đồ: …", stored.GetValue("body", Vietnamese));
        Assert.Empty(Canary.FilesWith(Options, "canaryaround7319"));
    }

    [Fact]
    public async Task An_address_is_not_prepared_while_a_shelter_is_public()
    {
        var shelter = Make("Nơi tạm lánh sáu", Shelter);
        Save(shelter);
        Assert.True(Documents.Publish(shelter, ["*"]).Success);
        using var editor = await site.SignInAsync(OfficerGroup.ChiefEditor);
        using (
            var refused = await ChangeAsync(
                editor,
                shelter.Key,
                ("kinds", JsonNode.Parse(Office)!),
                ("address", "CanaryEarly7319")
            )
        )
            Assert.Contains(
                "xuất bản loại dịch vụ mới trước",
                JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>(),
                StringComparison.Ordinal
            );
        using (var kind = await ChangeAsync(editor, shelter.Key, ("kinds", JsonNode.Parse(Office)!)))
            Assert.True(kind.IsSuccessStatusCode);
        await editor.PublishAsync(shelter.Key);
        using var allowed = await ChangeAsync(editor, shelter.Key, ("address", "Số 6 phố Mẫu"));
        Assert.True(allowed.IsSuccessStatusCode, await allowed.Content.ReadAsStringAsync());
    }

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

    private object Body(Guid id, string name, params (string Alias, string? Culture, object Value)[] values)
    {
        var like = Make(name, Shelter);
        return new
        {
            id,
            parent = new { id = Documents.GetById(like.ParentId)!.Key },
            documentType = new { id = like.ContentType.Key },
            values = values.Select(x => new
            {
                alias = x.Alias,
                culture = x.Culture,
                segment = (string?)null,
                value = x.Value,
            }),
            variants = new[]
            {
                new
                {
                    culture = Vietnamese,
                    segment = (string?)null,
                    name,
                },
            },
        };
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
        while (!until(store.Current))
            await store.NewerThanAsync(store.Current.Seq, patience.Token);
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

    private static void CopyContent(string folder)
    {
        var from = WholeSite.Repository("content");
        foreach (var file in Directory.GetFiles(from, "*.yaml", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("campaign-canary-").FullName;

        public void Dispose() => Scratch.Delete(Path);
    }
}
