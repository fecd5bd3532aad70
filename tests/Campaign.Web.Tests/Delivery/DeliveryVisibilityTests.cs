using System.Net;
using System.Text.Json;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Tests.Delivery;

/// <summary>What the Content Delivery API must not show: by path, id, list or expansion.</summary>
[Collection("whole")]
public sealed class DeliveryVisibilityTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    private const string Key = "a key of at least some length";
    private static readonly Dictionary<string, string> WithKey = new() { ["ApiKey"] = Key };
    private readonly DeliverySite _delivery = new(site);

    [Fact]
    public async Task Documents_below_an_unpublished_folder_disappear_at_once_and_come_back()
    {
        var message = (await _delivery.ItemsAsync("fetch=descendants:2021&filter=contentType:message"))[0];
        var (key, path) = (DeliverySite.Id(message), message.GetProperty("route").GetProperty("path").GetString());
        var folder = (await _delivery.ItemsAsync($"fetch=ancestors:{key}"))[^1];
        string[] ways = [$"content/item/{key}", $"content/item{path}"];
        foreach (var way in ways)
            Assert.Equal(HttpStatusCode.OK, await _delivery.StatusAsync(way));
        await _delivery.UnpublishAsync(DeliverySite.Id(folder));
        foreach (var way in ways)
            Assert.Equal(HttpStatusCode.NotFound, await _delivery.StatusAsync(way));
        Assert.Equal(0, (await _delivery.JsonAsync($"content/items?id={key}")).GetArrayLength());
        Assert.Empty(await _delivery.ItemsAsync("fetch=descendants:2021&filter=contentType:message"));
        Assert.Empty(await _delivery.ItemsAsync($"fetch=children:{DeliverySite.Id(folder)}"));
        await _delivery.PublishAsync(DeliverySite.Id(folder));
        foreach (var way in ways)
            Assert.Equal(HttpStatusCode.OK, await _delivery.StatusAsync(way));
    }

    [Fact]
    public async Task A_reference_to_what_is_not_published_or_not_allowed_is_left_out()
    {
        const string query = "content?fetch=descendants:2021&filter=contentType:message&take=1&expand=properties[$all]";
        async Task<JsonElement> SourceAsync() =>
            (await _delivery.JsonAsync(query)).GetProperty("items")[0].GetProperty("properties").GetProperty("source");
        var source = DeliverySite.Id((await SourceAsync())[0]);
        await _delivery.WithAsync(
            new() { ["DisallowedContentTypeAliases:0"] = "document" },
            async () =>
            {
                Assert.Equal(0, (await SourceAsync()).GetArrayLength());
                Assert.Equal(HttpStatusCode.NotFound, await _delivery.StatusAsync($"content/item/{source}"));
                Assert.Empty(await _delivery.ItemsAsync("filter=contentType:document"));
            }
        );
        Assert.Equal(1, (await SourceAsync()).GetArrayLength());
        await _delivery.UnpublishAsync(source);
        Assert.Equal(0, (await SourceAsync()).GetArrayLength());
        await _delivery.PublishAsync(source);
        Assert.Equal(1, (await SourceAsync()).GetArrayLength());
    }

    [Fact]
    public async Task Only_the_holder_of_the_key_sees_drafts_and_never_the_address_of_a_shelter()
    {
        var other = (await _delivery.ItemsAsync("filter=contentType:service"))[0];
        var parent = _delivery.Documents.GetParent(_delivery.Documents.GetById(DeliverySite.Id(other))!)!;
        var draft = _delivery.Documents.Create("Nhà tạm lánh (mẫu)", parent.Id, "service");
        draft.SetCultureName("Nhà tạm lánh (mẫu)", "vi-VN");
        draft.SetValue("kinds", "[\"Nhà tạm lánh\"]");
        draft.SetValue("address", "Số 1 phố Mẫu", "vi-VN");
        Assert.False(_delivery.Documents.Save(draft).Success);
        draft.SetValue("address", null, "vi-VN");
        Assert.True(_delivery.Documents.Save(draft).Success);
        var path = $"content/item/{draft.Key}";
        Assert.Equal(HttpStatusCode.NotFound, await _delivery.StatusAsync(path));
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await _delivery.StatusAsync(path, ("Preview", "true"), ("Api-Key", ""))
        );
        await _delivery.WithAsync(
            WithKey,
            async () =>
            {
                Assert.Equal(HttpStatusCode.Unauthorized, await _delivery.StatusAsync(path, ("Preview", "true")));
                Assert.Equal(
                    HttpStatusCode.Unauthorized,
                    await _delivery.StatusAsync(path, ("Preview", "true"), ("Api-Key", "wrong"))
                );
                Assert.Equal(HttpStatusCode.NotFound, await _delivery.StatusAsync(path, ("Api-Key", Key)));
                using var answer = await _delivery.GetAsync(path, ("Preview", "true"), ("Api-Key", Key));
                var text = await answer.Content.ReadAsStringAsync();
                Assert.Contains("Nhà tạm lánh (mẫu)", text, StringComparison.Ordinal);
                Assert.DoesNotContain("phố Mẫu", text, StringComparison.Ordinal);
                Assert.True(answer.Headers.CacheControl!.Private);
                Assert.Contains(
                    await _delivery.ItemsAsync("filter=contentType:service", ("Preview", "true"), ("Api-Key", Key)),
                    x => DeliverySite.Id(x) == draft.Key
                );
                Assert.Equal(HttpStatusCode.NotFound, await _delivery.StatusAsync(path));
            }
        );
    }

    [Fact]
    public async Task Settings_close_it_to_strangers_or_switch_it_off()
    {
        await _delivery.WithAsync(
            new(WithKey) { ["PublicAccess"] = "false" },
            async () =>
            {
                Assert.Equal(HttpStatusCode.Unauthorized, await _delivery.StatusAsync("content"));
                Assert.Equal(HttpStatusCode.OK, await _delivery.StatusAsync("content", ("Api-Key", Key)));
                Assert.Equal(HttpStatusCode.Unauthorized, await _delivery.StatusAsync("content"));
            }
        );
        await _delivery.WithAsync(
            new() { ["Enabled"] = "false" },
            async () => Assert.Equal(HttpStatusCode.NotFound, await _delivery.StatusAsync("content"))
        );
        Assert.Equal(HttpStatusCode.OK, await _delivery.StatusAsync("content"));
        Assert.Equal(HttpStatusCode.NotFound, await _delivery.StatusAsync("content", ("Start-Item", "khong-co")));
    }

    [Fact]
    public async Task A_file_is_visible_only_while_a_public_document_refers_to_it()
    {
        var media = site.Services.GetRequiredService<IMediaService>();
        var folder = media.CreateMedia("Kế hoạch", -1, "Folder");
        media.Save(folder);
        var file = media.CreateMedia("Bản gốc", folder.Id, "File");
        foreach (
            var (alias, value) in ((string, string)[])
                [("umbracoFile", "/media/abcd/goc.pdf"), ("umbracoExtension", "pdf"), ("umbracoBytes", "1234")]
        )
            file.SetValue(alias, value);
        media.Save(file);
        string[] ways = [$"media/item/{file.Key}", "media/item/ke-hoach/ban-goc"];
        foreach (var way in ways)
            Assert.Equal(HttpStatusCode.NotFound, await _delivery.StatusAsync(way));
        Assert.Equal(0, (await _delivery.JsonAsync("media?fetch=children:/")).GetProperty("total").GetInt32());
        var document = _delivery.Documents.GetById(
            DeliverySite.Id((await _delivery.ItemsAsync("filter=contentType:document"))[0])
        )!;
        document.SetValue(
            "files",
            $$"""[{"key":"{{Guid.NewGuid()}}","mediaKey":"{{file.Key}}","crops":[],"focalPoint":null}]"""
        );
        Assert.True(_delivery.Documents.Save(document).Success);
        foreach (var way in ways)
            Assert.Equal(HttpStatusCode.NotFound, await _delivery.StatusAsync(way));
        await _delivery.PublishAsync(document.Key);
        foreach (var way in ways)
        {
            var item = await _delivery.JsonAsync(way);
            Assert.Equal("/media/abcd/goc.pdf", item.GetProperty("url").GetString());
            Assert.Equal("/ke-hoach/ban-goc/", item.GetProperty("path").GetString());
        }
        Assert.Equal(
            1,
            (await _delivery.JsonAsync("media?fetch=children:/&filter=mediaType:Folder"))
                .GetProperty("total")
                .GetInt32()
        );
        Assert.Equal(
            1,
            (await _delivery.JsonAsync("media?fetch=children:/ke-hoach&filter=name:gốc&sort=name:asc"))
                .GetProperty("total")
                .GetInt32()
        );
        var picked = (await _delivery.JsonAsync($"content/item/{document.Key}"))
            .GetProperty("properties")
            .GetProperty("files")[0];
        Assert.Equal(file.Key, DeliverySite.Id(picked));
        Assert.Equal(1234, picked.GetProperty("bytes").GetInt32());
        file.Name = "Bản sao";
        media.Save(file);
        Assert.Equal("Bản sao", (await _delivery.JsonAsync($"media/item/{file.Key}")).GetProperty("name").GetString());
    }
}
