namespace Campaign.Web.Tests.Site;

public sealed class OwnPageTests
{
    private static readonly string[] Targets =
    [
        "/",
        "/?",
        "/?fbclid=1",
        "/2021",
        "/2021?fbclid=1",
        "/2021/",
        "/thong-diep",
        "/thong-diep?cho=nam-gioi",
        "/thong-diep?cho=nam-gioi&x=1",
        "/thong-diep?x=1&cho=nam-gioi",
        "/thong-diep%3Fcho=nam-gioi",
        "/thong-diep?CHO=nam-gioi",
        "/thong-diep?cho=nam-gioi&nam=2021",
        "/thong-diep?nam=2021&cho=nam-gioi",
        "/thong-diep?cho=nam-gioi%26nam%3D2021",
        "/thong-diep?cho=nam-gioi&cho=tre-em",
        "/thong-diep?nam=xyz",
        "/Thong-Diep",
        "/thong-diep/cham-dut",
        "/thong-diep/cham-dut?tieng=en-US",
        "/tro-giup",
        "/tro-giup/tam-lanh",
        "/TRO-GIUP",
        "/en",
        "/en/help",
        "/lich",
        "/lich?thang=2020-02",
        "/tai-lieu",
        "/gioi-thieu",
        "/an-toan",
        "/khong-co",
        "/chong-dang-bop-co-em",
        "/dia-phuong/68",
        "/dia-phuong/%36%38",
        "/en/places/68",
        "/sitemap.xml",
        "/robots.txt",
    ];

    [Fact]
    public async Task A_page_depends_on_its_own_request_alone()
    {
        var first = new SiteHost();
        // With the same content, so that the versions are equal too.
        var second = new SiteHost { Store = first.Store };
        try
        {
            await first.InitializeAsync();
            await second.InitializeAsync();
            await RawRequests.CheckAsync(
                RawRequests.Of(300, Targets, "Cookie: a=b\r\n", "Accept-Language: en\r\n"),
                new Uri(first.Address),
                () => Task.FromResult(new Uri(second.Address))
            );
        }
        finally
        {
            await first.DisposeAsync();
            await second.DisposeAsync();
        }
    }
}
