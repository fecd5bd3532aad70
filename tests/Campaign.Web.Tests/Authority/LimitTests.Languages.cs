using System.Net;
using System.Text.Json.Nodes;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Umbraco.Cms.Core.Services;
using static Campaign.Web.Tests.Authority.AuthoritySite;

namespace Campaign.Web.Tests.Authority;

/// <summary>Translators change their own language and nothing else.</summary>
public sealed partial class LimitTests
{
    [Fact]
    public async Task A_translator_can_change_only_their_own_language_of_a_fully_published_document()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var translator = await _site.SignInAsync(OfficerGroup.Translator);
        var id = await _site.PublishedMessageAsync(administrator, National);
        var before = Documents.GetById(id)!;
        using var saved = await SaveAsync(
            translator,
            id,
            x =>
            {
                x["variants"]![0]!["name"] = "Tên bị đổi";
                x["variants"]!
                    .AsArray()
                    .Add(System.Text.Json.JsonSerializer.SerializeToNode(Variant("A message", "en-US")));
                Put(x, "officialText", "Chữ bị đổi", "vi-VN");
                Put(x, "officialText", "The wording", "en-US");
                Put(x, "order", 1);
                Put(x, "places", Picked(_site.Place(Foreign)));
            }
        );
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        var after = Documents.GetById(id)!;
        Assert.Equal("The wording", after.GetValue<string>("officialText", "en-US"));
        Assert.Equal("A message", after.GetCultureName("en-US"));
        Assert.Equal(before.GetCultureName("vi-VN"), after.GetCultureName("vi-VN"));
        foreach (
            var (alias, culture) in new[] { ("officialText", "vi-VN"), ("order", null), ("places", (string?)null) }
        )
            Assert.Equal(before.GetValue(alias, culture), after.GetValue(alias, culture));
    }

    [Fact]
    public async Task A_translator_cannot_change_a_document_without_languages()
    {
        using var translator = await _site.SignInAsync(OfficerGroup.Translator);
        foreach (var id in new[] { _site.Place(Foreign), _site.Folder(Own) })
        {
            using var refused = await SaveAsync(translator, id, x => x["variants"]![0]!["name"] = "Tên bị đổi");
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            Assert.Contains("không chia theo ngôn ngữ", await ReasonAsync(refused), StringComparison.Ordinal);
        }
    }

    private static async Task<string> ReasonAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["title"]!.GetValue<string>();
}
