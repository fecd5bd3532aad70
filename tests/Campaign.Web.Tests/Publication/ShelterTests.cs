using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Campaign.Content.Files;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Operations.Backups;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
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
        office.SetValue("body", "Turn left at the market.", English); // the original's change is noted beside it
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
        var media = site.Services.GetRequiredService<Campaign.UmbracoHost.MediaStorage.IMediaStore>();
        await new DataBackup(Options, media, TimeProvider.System).WriteAsync(backup, []);
        ZipFile.ExtractToDirectory(backup, Path.Combine(folder.Path, "backup"));
        File.Delete(backup);
        Assert.DoesNotContain(
            Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories),
            x => Canary.Holds(x, canaries)
        );
    }

    [Fact]
    public void That_the_original_of_an_office_was_changed_is_noted_without_a_word_of_it()
    {
        var office = Make("Văn phòng mẫu năm", Office);
        office.SetCultureName("Sample office five", English);
        office.SetValue("body", "Đối diện quán CanaryNote7319.", Vietnamese);
        office.SetValue("body", "Call first.", English);
        Save(office);
        Assert.True(Documents.Publish(office, ["*"]).Success);
        foreach (var text in (string[])["Gọi điện trước.", "Gọi điện trước khi đến.", "Đối diện quán CanaryNote7319."])
        {
            office = Documents.GetById(office.Key)!;
            office.SetValue("body", text, Vietnamese);
            Save(office);
            var noted = ((ITranslated)Documents.GetById(office.Key)!).FormerOriginals;
            var note = Assert.Single(noted);
            Assert.Equal(("body", English), (note.Alias, note.Culture));
            Assert.Null(note.Value);
        }
        Assert.True(Documents.Publish(Documents.GetById(office.Key)!, [Vietnamese]).Success);
        var copy = Documents.Copy(Documents.GetById(office.Key)!, office.ParentId, false)!;
        foreach (var key in (Guid[])[office.Key, copy.Key])
            Assert.All(((ITranslated)Documents.GetById(key)!).FormerOriginals, x => Assert.Null(x.Value));
        office = Documents.GetById(office.Key)!;
        office.SetValue("body", "Call before you come.", English);
        Save(office);
        Assert.Empty(((ITranslated)Documents.GetById(office.Key)!).FormerOriginals);
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
}
