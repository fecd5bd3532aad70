using System.Globalization;
using AngleSharp.Html.Parser;

namespace Campaign.Web.Tests.Site;

/// <summary>What a reader's screen reader walks by. It is in the markup, so no browser is needed to see it.</summary>
public sealed class StructureTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Theory, MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task A_page_has_one_main_heading_no_skipped_level_and_its_landmarks(string path)
    {
        using var answer = await site.Client.GetAsync(path);
        using var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

        var levels = page.QuerySelectorAll("h1,h2,h3,h4,h5,h6")
            .Select(x => int.Parse(x.TagName[1..], CultureInfo.InvariantCulture))
            .ToList();
        Assert.Equal(1, levels.Count(x => x == 1));
        Assert.All(
            levels.Zip(levels.Skip(1)),
            x => Assert.True(x.Second <= x.First + 1, $"h{x.First} is followed by h{x.Second} on {path}")
        );
        foreach (var landmark in new[] { "main", "header.mast", "footer", "nav#muc-luc", ".safety[role=region]" })
            Assert.Single(page.QuerySelectorAll(landmark));
    }
}
