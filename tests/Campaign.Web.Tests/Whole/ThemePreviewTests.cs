using System.Net;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Backoffice;
using Campaign.Web.Backoffice;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Whole;

/// <summary>An officer previews a theme before any edition uses it.</summary>
[Collection("whole")]
public sealed class ThemePreviewTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    private const string Theme = "thang-gia-dinh";

    [Fact]
    public async Task The_dashboard_links_to_the_home_page_and_a_poster_in_the_theme()
    {
        using var officer = await site.SignInAsync(OfficerGroup.ChiefEditor);
        var lists = (await officer.GetAsync("campaign/dashboard"))["lists"]!.AsArray();
        var lines = lists.Single(x => x!["key"]!.GetValue<string>() == "themes")!["lines"]!.AsArray();
        Assert.Equal(3, lines.Count);
        var path = lines
            .Select(x => x!["page"]!.GetValue<string>())
            .Single(x => x.Contains($"/{Theme}/", StringComparison.Ordinal));

        using var answer = await site.Http.GetAsync(path);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.True(answer.StatusCode == HttpStatusCode.OK, page);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page, StringComparison.Ordinal);
        Assert.Contains($"data-theme=\"{Theme}\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/theme/{Theme}/site.css", page, StringComparison.Ordinal);
        Assert.Contains("<title>Xem thử: ", page, StringComparison.Ordinal);
        Assert.Contains("Bản xem thử, chưa công bố.", page, StringComparison.Ordinal);
        Assert.Contains($"src=\"{path}/ap-phich.png\"", page, StringComparison.Ordinal);

        using var poster = await site.Http.GetAsync(path + "/ap-phich.png");
        Assert.Equal(HttpStatusCode.OK, poster.StatusCode);
        Assert.True(poster.Headers.CacheControl!.NoStore);
        Assert.Equal("PNG"u8.ToArray(), (await poster.Content.ReadAsByteArrayAsync())[1..4]);
        // Visitors see no change.
        Assert.DoesNotContain($"data-theme=\"{Theme}\"", await site.Http.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_can_see_the_preview()
    {
        var links = site.Services.GetRequiredService<PreviewLinks>();
        var forAnother = links.Sign("theme", "thang-hanh-dong");
        var forADraft = links.Make(Guid.NewGuid(), null).Split('/')[^1];
        foreach (var token in (string[])["x", forAnother, forADraft])
        {
            foreach (
                var path in (string[])
                    [$"/xem-truoc/chu-de/{Theme}/{token}", $"/xem-truoc/chu-de/{Theme}/{token}/ap-phich.png"]
            )
            {
                using var answer = await site.Http.GetAsync(path);
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
                Assert.DoesNotContain(
                    $"data-theme=\"{Theme}\"",
                    await answer.Content.ReadAsStringAsync(),
                    StringComparison.Ordinal
                );
            }
        }
        using var bare = await site.Http.GetAsync($"/xem-truoc/chu-de/{Theme}");
        Assert.Equal(HttpStatusCode.NotFound, bare.StatusCode);
        using var draft = await site.Http.GetAsync("/umbraco/preview/" + links.Sign("theme", Theme));
        Assert.Equal(HttpStatusCode.Gone, draft.StatusCode);
    }

    [Fact]
    public async Task A_missing_theme_is_named()
    {
        var path = site.Services.GetRequiredService<ThemePreview>().Link("khong-co");
        using var answer = await site.Http.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("Không có bộ nhận diện «khong-co»", page, StringComparison.Ordinal);
        Assert.Contains(Theme, page, StringComparison.Ordinal);
    }
}
