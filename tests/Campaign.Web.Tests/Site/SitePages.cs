namespace Campaign.Web.Tests.Site;

/// <summary>One address for each template of the site.</summary>
public static class SitePages
{
    /// <summary>The addresses.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        "/",
        "/2021",
        "/2026",
        "/chien-dich",
        "/thong-diep",
        "/thong-diep?cho=nam-gioi",
        "/thong-diep/len-tieng",
        "/thong-diep/cham-dut?tieng=en-US",
        "/thong-diep/vun-dap?tieng=en-US",
        "/tro-giup",
        "/tro-giup/tam-lanh",
        "/tro-giup/tram-y-te",
        "/tro-giup/111",
        "/lich",
        "/lich?thang=2020-02&tinh=dak-nong",
        "/lich/noi-chuyen",
        "/lich/bi-huy",
        "/tai-lieu",
        "/tai-lieu/ap-phich-doc",
        "/tai-lieu/ap-phich-doc/in",
        "/ban-tin",
        "/ban-tin/so-1",
        "/ke-hoach",
        "/ke-hoach/119-kh-ubnd",
        "/loa/kich-ban",
        "/loa/kich-ban/loi-mau",
        "/dia-phuong/00001",
        "/dia-phuong/68",
        "/dia-phuong/huyen-cu",
        "/en/places/68",
        "/tim-kiem",
        "/tim-kiem?q=cuu+toi",
        "/tim-kiem?q=khong-co-gi",
        "/tim-kiem?q=%F0%9F%A9%B8",
        "/thu-hoi",
        $"/thu-hoi/{SampleRecalls.Withdrawn}?ma=mau",
        $"/thu-hoi/{SampleRecalls.Corrected}",
        "/an-toan",
        "/de-doc",
        "/ngon-ngu",
        "/ngon-ngu/km",
        "/ngon-ngu/hmn",
        "/gioi-thieu",
        "/api",
        "/en",
        "/en/help",
        "/en/help/111",
        "/en/search",
        "/en/search?q=poster",
        "/en/search?q=nothing-here",
        "/en/help/tam-lanh",
        "/en/khong-co",
        "/en/an-toan",
        "/en/contact",
        "/khong-co",
        "/ch%E1%BB%93ng-%C4%91ang-b%C3%B3p-c%E1%BB%95-em",
        "/en/my-husband-is-choking-me",
        "/113",
        "/thong-diep?nam=xyz",
        "/chien-dich/thang-gia-dinh/2025",
    ];

    /// <summary>The addresses as theory data.</summary>
    public static TheoryData<string> All
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var path in Paths)
                data.Add(path);
            return data;
        }
    }
}
