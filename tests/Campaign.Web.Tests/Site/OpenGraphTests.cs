using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SixLabors.ImageSharp;

namespace Campaign.Web.Tests.Site;

/// <summary>What social networks show of a page that somebody links to, read by a parser.</summary>
public sealed class OpenGraphTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Theory]
    [InlineData("/", "summary_large_image")]
    [InlineData("/thong-diep", "summary_large_image")]
    [InlineData("/lich/noi-chuyen", "summary_large_image")]
    [InlineData("/tro-giup", "summary")]
    public async Task A_link_has_its_title_its_card_and_a_picture_of_the_size_it_says(string path, string card)
    {
        var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync(path));
        var said = page.QuerySelectorAll("meta[property], meta[name]")
            .Cast<IHtmlMetaElement>()
            .ToLookup(x => x.GetAttribute("property") ?? x.Name ?? "", x => x.Content ?? "");
        Assert.All(said.Where(x => x.Key.StartsWith("og:", StringComparison.Ordinal)), x => Assert.Single(x));
        Assert.Equal(page.Title, said["og:title"].Single());
        Assert.Equal(card, said["twitter:card"].Single());
        Assert.Equal(path, new Uri(said["og:url"].Single()).AbsolutePath);
        // A page about help shows no picture: it would tell of the campaign wherever the link is pasted.
        Assert.Equal(card == "summary_large_image", said.Contains("og:image"));
        if (!said.Contains("og:image"))
            return;
        var picture = new Uri(said["og:image"].Single());
        Assert.Equal(new Uri(said["og:url"].Single()).Host, picture.Host);
        var drawn = Image.Identify(await site.Client.GetByteArrayAsync(picture.PathAndQuery));
        Assert.Equal(
            (said["og:image:width"].Single(), said["og:image:height"].Single()),
            ($"{drawn.Width}", $"{drawn.Height}")
        );
    }
}
