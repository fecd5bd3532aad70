using System.Net;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using static Campaign.Web.Tests.SampleSnapshot;

namespace Campaign.Web.Tests.Site;

/// <summary>For people who do not read well, do not hear, or speak another language of the country.</summary>
public sealed class EasierTests : IAsyncLifetime
{
    private readonly SiteHost _site = new();

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_page_in_easy_words_has_the_number_that_officers_put_first_for_each_situation()
    {
        var before = await PageAsync("/de-doc");
        Assert.Contains("href=\"tel:113\"", before);
        var own = _site.Store.Current.All<Service>().Single(x => x.Phones is [{ Digits: "115" }, ..]);
        Publish(own with { Answers = [new("cap-cuu", 1)] });
        Assert.Matches("bị thương nặng[^<]*</p>\\s*<p>Gọi <a[^>]*href=\"tel:115\"", await PageAsync("/de-doc"));
    }

    [Fact]
    public async Task A_language_without_content_says_so_and_gives_numbers()
    {
        var page = await PageAsync("/ngon-ngu/hmn");
        Assert.Contains("Tiếng Mông · <span lang=\"hmn\">Hmoob</span>", page);
        Assert.Contains("Chúng tôi chưa biết nơi nào nói được tiếng Mông", page);
        Assert.Contains("Chưa có bài hay tài liệu nào bằng tiếng Mông", page);
        Assert.Contains("href=\"tel:113\"", page);
        using var unknown = await _site.Client.GetAsync("/ngon-ngu/xx");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var vietnamese = await _site.Client.GetAsync("/ngon-ngu/vi");
        Assert.Equal(HttpStatusCode.NotFound, vietnamese.StatusCode);
    }

    [Fact]
    public async Task A_language_has_what_is_published_in_it_and_who_speaks_it()
    {
        var service = _site
            .Store.Current.All<Service>()
            .First(x => x.Title.StartsWith("Trạm Y tế", StringComparison.Ordinal));
        var material = Of(905, "khmer", "ap-phich", File("khmer.pdf", "application/pdf"));
        Publish(
            service with
            {
                SpokenLanguages = ["vi", "km"],
            },
            material,
            material with
            {
                Header = Header(905, "khmer", "ទំព័រគំរូ", "km") with { AvailableLanguages = ["vi-VN", "km"] },
            }
        );
        var page = await PageAsync("/ngon-ngu/km");
        Assert.Contains("Tiếng Khmer · <span lang=\"km\">ខ្មែរ</span>", page);
        Assert.Contains(service.Title, page);
        Assert.Contains("<span lang=\"km\">ទំព័រគំរូ</span>", page);
        Assert.Contains("1 nơi nói được; 1 bài", await PageAsync("/ngon-ngu"));
    }

    private static Material Of(int key, string slug, string kind, params MaterialFile[] files) =>
        new(Header(key, slug, slug))
        {
            Kind = kind,
            Code = $"MAU-{key}",
            Files = [.. files],
            AltText = "Mẫu",
        };

    private static MaterialFile File(string name, string type) =>
        new(Guid.NewGuid(), name, type, 9, new('c', 64), $"x/{name}");

    private void Publish(params PublishedItem[] items) =>
        _site.Store.Replace(_site.Store.Current.Apply(items, [], _site.Store.Current.Seq + 1));

    private async Task<string> PageAsync(string path) => WebUtility.HtmlDecode(await _site.Client.GetStringAsync(path));
}
