using System.Net;
using System.Text.RegularExpressions;
using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Publication;

namespace Campaign.Web.Tests.Site;

/// <summary>A list of hundreds is split into pages that a cheap phone can load.</summary>
public sealed class LongListTests : IAsyncLifetime
{
    private const int Many = 250;
    private readonly SiteHost _site = new();

    public async Task InitializeAsync()
    {
        await _site.InitializeAsync();
        var numbers = Enumerable.Range(1, Many).ToList();
        _site.Store.Replace(
            SiteSample.With(_site.Store.Current, [.. numbers.Select(Message), .. numbers.Select(Material)])
        );
    }

    public Task DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/thong-diep?nam=2020", "/thong-diep/cau-")]
    [InlineData("/tai-lieu?nam=2020", "/tai-lieu/to-")]
    public async Task Every_item_is_on_one_of_the_pages(string list, string item)
    {
        var seen = new List<string>();
        for (string? next = list; next is not null; )
        {
            var html = await _site.Client.GetStringAsync(next);
            var links = Regex
                .Matches(html, $"href=\"({item}[0-9]+)\"")
                .Select(x => x.Groups[1].Value)
                .Distinct()
                .ToList();
            Assert.InRange(links.Count, 1, 100);
            seen.AddRange(links);
            next = Link(html, "next");
        }
        Assert.Equal(Enumerable.Range(1, Many).Select(x => item + x).Order(), seen.Order());
    }

    [Fact]
    public async Task The_pages_lead_back_and_keep_the_filter()
    {
        var last = await _site.Client.GetStringAsync("/thong-diep?nam=2020&trang=3");
        Assert.Contains("<title>Thông điệp, trang 3", last);
        Assert.Contains("250 thông điệp", last);
        Assert.Null(Link(last, "next"));
        Assert.Equal("/thong-diep?nam=2020&trang=2", Link(last, "prev"));
        Assert.Equal(
            "/thong-diep?nam=2020",
            Link(await _site.Client.GetStringAsync("/thong-diep?nam=2020&trang=2"), "prev")
        );
        Assert.Null(Link(await _site.Client.GetStringAsync("/thong-diep?nam=2021"), "next"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("hai")]
    [InlineData("99999999999")]
    public async Task A_page_that_is_not_there_is_named(string number)
    {
        var answer = await _site.Client.GetAsync($"/thong-diep?nam=2020&trang={number}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            $"Không có trang «{number}», chỉ có từ 1 đến 3.",
            WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync())
        );
    }

    private static string? Link(string html, string rel) =>
        Regex.Match(html, $"rel=\"{rel}\" href=\"([^\"]+)\"").Groups[1] is { Success: true } link
            ? WebUtility.HtmlDecode(link.Value)
            : null;

    private static PublishedItem Message(int n) =>
        new KeyMessage(SiteSample.Of(20_000 + n, $"cau-{n}", $"Câu mẫu {n}", 2020))
        {
            Order = n,
            OfficialText = $"Câu mẫu {n}.",
        };

    private static PublishedItem Material(int n) =>
        new Material(SiteSample.Of(30_000 + n, $"to-{n}", $"Tờ mẫu {n}", 2020))
        {
            Kind = "to-roi",
            Code = $"TR-{n}",
            AltText = "Tờ rơi mẫu.",
        };
}
