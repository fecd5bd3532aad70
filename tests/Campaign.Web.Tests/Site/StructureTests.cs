using System.Globalization;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Site;

/// <summary>
/// The structure by which screen readers navigate. It is in the markup, so no browser is needed to check it.
/// </summary>
public sealed class StructureTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public void Every_kind_of_page_is_checked_at_some_address()
    {
        var kinds = site
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(x => x.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(x => x.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET"))
            .Select(x => x.RoutePattern)
            // The others are files, recognised by their extension or because they come from a folder.
            .Where(x => !Path.HasExtension(x.RawText) && !x.Parameters.Any(part => part.IsCatchAll))
            .ToList();
        Assert.True(kinds.Count > 20, $"{kinds.Count} kinds");
        var paths = SitePages.Paths.Select(x => x.Split('?')[0]).ToList();
        foreach (var kind in kinds)
        {
            var template = new TemplateMatcher(new RouteTemplate(kind), new RouteValueDictionary());
            Assert.True(
                paths.Any(x => template.TryMatch(x, new RouteValueDictionary())),
                $"No address of {kind.RawText} is among the pages that are looked at."
            );
        }
    }

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
