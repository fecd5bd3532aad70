using Campaign.Core.Services;

namespace Campaign.Core.Tests.Services;

/// <summary>
/// Text that reveals where something is, as opposed to text that only looks like it. All addresses are made up.
/// </summary>
public sealed class LocationFinderTests
{
    [Theory]
    [InlineData("Bản đồ: https://maps.app.goo.gl/aBc123")]
    [InlineData("https://www.google.com.vn/maps/place/x")]
    [InlineData("www.google.com/maps?q=1")]
    [InlineData("https://goo.gl/maps/xyz")]
    [InlineData("geo:21.02,105.85")]
    [InlineData("https://www.openstreetmap.org/#map=18/21.0/105.8")]
    [InlineData("21.0285, 105.8542")]
    [InlineData("21,0285 ; 105,8542")]
    [InlineData("105.8542,21.0285")]
    [InlineData("21.0285 ° N , 105.8542 ° E")]
    [InlineData("105,8542°Đ   21,0285°B")]
    [InlineData("lat : 21.03")]
    [InlineData("21°01'42.6\"N 105°51'15\"Đ")]
    [InlineData("vĩ độ: 21,03")]
    [InlineData("lat=21.03&lng=105.85")]
    [InlineData("Mã: 7PH7 2VH3+QJ Hà Nội")]
    [InlineData("2VH3+QJ")]
    [InlineData("7PH72VH3+QJ4")]
    public void A_map_link_coordinates_or_a_plus_code_is_certain(string text)
    {
        Assert.NotEmpty(LocationFinder.Exact(text));
        Assert.Empty(LocationFinder.Exact(LocationFinder.WithoutExact(text)));
    }

    [Theory]
    [InlineData("Gọi 1900 96 96 80, trực 24/7.")]
    [InlineData("Từ 15.000, 110.000 đồng một suất")]
    [InlineData("37°C, ngày 25/11/2025")]
    [InlineData("https://www.google.com/search?q=x và https://phunu.gov.vn/maps-khong-phai")]
    [InlineData("C++ và A+B, 2025+26")]
    [InlineData("https://notgoo.gl.example/maps")]
    public void Prices_numbers_and_other_links_are_not(string text) => Assert.Empty(LocationFinder.Exact(text));

    [Theory]
    [InlineData("số nhà 12")]
    [InlineData("Số 12/5 ngách 7")]
    [InlineData("12 phố Mẫu")]
    [InlineData("đường Lê Mẫu")]
    [InlineData("Ngõ 15")]
    [InlineData("hẻm 27/3")]
    [InlineData("ấp Mỹ Mẫu")]
    [InlineData("thôn 4")]
    [InlineData("tổ 7, khu phố 3")]
    [InlineData("Tổ dân phố số 5")]
    [InlineData("phường Mẫu Sơn")]
    [InlineData("xã Tân Mẫu")]
    [InlineData("25 Lý Thường Mẫu")]
    [InlineData("duong Le Mau")]
    [InlineData("SỐ NHÀ 8 ĐƯỜNG TRẦN MẪU")]
    [InlineData("12 Sample Street")]
    [InlineData("Tan Mau Commune")]
    [InlineData("so\u0302\u0301 nha\u0300 12")]
    public void A_house_number_street_hamlet_or_commune_with_its_name_is_likely(string text) =>
        Assert.NotEmpty(LocationFinder.Likely(text));

    [Theory]
    [InlineData("Gọi đường dây nóng 1900 96 96 80 bất cứ lúc nào.")]
    [InlineData("hỗ trợ xã hội, tổ chức đoàn thể, thành phố")]
    [InlineData("Nghị định số 20/2021/NĐ-CP; năm 2025 Hội Liên hiệp Phụ nữ")]
    [InlineData("thành phố Hồ Chí Minh")]
    [InlineData("Call 113 in an emergency, day or night.")]
    [InlineData("Trực 24/7, kể cả ngày lễ.")]
    public void Hotlines_and_everyday_words_are_not(string text) => Assert.Empty(LocationFinder.Likely(text));

    [Theory]
    [InlineData("nha-tam-lanh-so-12-tran-mau")]
    [InlineData("nha-so-12")]
    [InlineData("so-do-ngo-15")]
    [InlineData("noi-tam-lanh-phuong-mau-son")]
    [InlineData("noi-tam-lanh_thon_4")]
    [InlineData("xa-tan-mau")]
    [InlineData("12-duong-tran-mau.jpg")]
    [InlineData("12-ly-thuong-mau.jpg")]
    [InlineData("ban-ve_12_3_tran_mau_son.pdf")]
    [InlineData("https://phunu.example.vn/nha-tam-lanh/12-duong-tran-mau")]
    [InlineData("https://phunu.example.vn/12-Duong-Tran-Mau")]
    [InlineData("https://phunu.example.vn/?dia-chi=so+nha+12")]
    [InlineData("https://phunu.example.vn/s%E1%BB%91-nh%C3%A0-12")]
    [InlineData("[xem](https://phunu.example.vn/s%25E1%25BB%2591-nh%25C3%25A0-12) nhé")]
    [InlineData("https://phunu.example.vn/?q=21.0285%2C105.8542")]
    [InlineData("https://example.org/12-sample-street")]
    [InlineData("https://example.org/tan-mau-commune")]
    public void An_address_in_a_link_a_slug_or_a_file_name_is_likely(string text) =>
        Assert.NotEmpty(LocationFinder.Likely(text));

    [Theory]
    [InlineData("tong-dai-1900-96-96-80")]
    [InlineData("duong-day-nong-111")]
    [InlineData("ho-tro-xa-hoi")]
    [InlineData("phuong-phap-ap-dung")]
    [InlineData("16-ngay-hanh-dong-vi-phu-nu")]
    [InlineData("10-dieu-can-biet-ve-bao-luc")]
    [InlineData("thang-hanh-dong-nam-2025")]
    [InlineData("nghi-dinh-so-76-2023-nd-cp")]
    [InlineData("https://vanban.chinhphu.vn/?pageid=27160&docid=208827")]
    [InlineData("T2-T6 07:30-11:30, 13:30-17:00")]
    [InlineData("umb://document/0a12b3c4d5e6f7890a12b3c4d5e6f789")]
    [InlineData("{\"mediaKey\":\"3a0156c4-3b8c-4803-bdc1-6871faa83fff\"}")]
    public void A_slug_a_link_or_a_key_without_an_address_is_not(string text) =>
        Assert.Empty(LocationFinder.Likely(text));

    [Theory]
    [InlineData("a")]
    [InlineData("a-")]
    [InlineData("a.")]
    [InlineData("%25")]
    [InlineData("1-a")]
    public void A_long_text_without_spaces_can_be_searched(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 50_000));
        Assert.Empty(LocationFinder.Likely(text));
        Assert.False(LocationFinder.SpeaksOfShelter(text));
    }

    [Theory]
    [InlineData("10.12345", " ")]
    [InlineData("105.8542", " ")]
    [InlineData("21.0285 N", " ")]
    [InlineData("21°", " ")]
    [InlineData("21°01'", " ")]
    [InlineData("lat", " ")]
    [InlineData("số nhà", " ")]
    [InlineData("10.", "1")]
    [InlineData("", "1 ")]
    [InlineData("", "A")]
    [InlineData("", "A ")]
    [InlineData("2VH3", "2")]
    public async Task A_long_run_after_what_may_be_a_location_ends(string start, string part)
    {
        var text = $"{start}{string.Concat(Enumerable.Repeat(part, 9_900))}!";
        var search = Task.Run(() =>
            LocationFinder.GivesAwayShelter($"nhà tạm lánh {LocationFinder.WithoutExact(text)}")
        );
        // Days before, a blink now: a slow machine stays far below.
        await search.WaitAsync(TimeSpan.FromMinutes(2));
    }

    [Theory]
    [InlineData("so-do-nha-tam-lanh", true)]
    [InlineData("https://phunu.example.vn/ngoi-nha-binh-yen", true)]
    [InlineData("https://phunu.example.vn/t%E1%BA%A1m-l%C3%A1nh", true)]
    [InlineData("tam-the-lanh-manh", false)]
    public void A_slug_can_mention_shelters_just_as_a_sentence_can(string text, bool speaks) =>
        Assert.Equal(speaks, LocationFinder.SpeaksOfShelter(text));

    [Fact]
    public void A_shelter_with_a_map_link_in_any_text_is_refused_without_repeating_it()
    {
        var shelter = new Service(Samples.Header("mẫu"))
        {
            Kinds = [Service.ShelterKind],
            Website = "https://maps.app.goo.gl/x",
        };
        var fault = Assert.Single(shelter.Faults());
        Assert.Equal("website", fault.Field);
        Assert.DoesNotContain("goo.gl", fault.Message, StringComparison.Ordinal);
        Assert.Empty((shelter with { Kinds = ["tu-van-phap-luat"] }).Faults());
    }
}
