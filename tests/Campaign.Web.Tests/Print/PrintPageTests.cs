using System.Net;
using System.Text.RegularExpressions;

namespace Campaign.Web.Tests.Print;

public sealed partial class PrintPageTests(PrintHost host) : IClassFixture<PrintHost>
{
    [Fact]
    public async Task The_library_loads_real_pictures_lazily_and_filters_by_format()
    {
        var page = await host.TextAsync("/tai-lieu");
        var picture = $"/api/v1/materials/{PrintSample.Poster}/files/a4.preview.png";
        Assert.Contains(
            $"src=\"{picture}\" alt=\"Hình của Áp phích: hãy lên tiếng.\" width=\"480\" height=\"679\" "
                + "loading=\"lazy\"",
            page
        );
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], (await host.BytesAsync(picture))[..4]);
        Assert.Contains("ap-phich-len-tieng", await host.TextAsync("/tai-lieu?kho=banner"));
        Assert.DoesNotContain("/tai-lieu/ap-phich-mau", await host.TextAsync("/tai-lieu?kho=banner"));
        await host.TextAsync("/tai-lieu?kho=a9", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_materials_page_offers_every_file_with_its_size_and_all_of_them_answer()
    {
        var page = await host.TextAsync("/tai-lieu/ap-phich-len-tieng");
        Assert.Contains("Áp phích A3 đứng (PDF, 297 × 420 mm)", page);
        Assert.Contains("Băng rôn 4 × 0,8 m (PDF, 4 × 0,8 m)", page);
        Assert.Contains("CC BY 4.0", page);
        var links = FileLink().Matches(page).Select(x => WebUtility.HtmlDecode(x.Groups[1].Value)).ToList();
        Assert.Contains(links, x => x.EndsWith("a3.pdf?bleed=true", StringComparison.Ordinal));
        foreach (var link in links)
            await host.BytesAsync(link);
    }

    [Fact]
    public async Task Anybody_makes_a_copy_for_a_commune_without_script_or_account()
    {
        Assert.Contains("Bấm «Xem trước»", await host.TextAsync("/tai-lieu/tuy-chinh"));
        var page = await host.TextAsync("/tai-lieu/tuy-chinh?thong-diep=thong-diep-3&noi=xa+mau&kho=a4&xen=1");
        var links = FileLink().Matches(page).Select(x => WebUtility.HtmlDecode(x.Groups[1].Value)).ToList();
        Assert.Contains($"/api/v1/messages/{PrintSample.WithHelp}/files/a4.preview.png?place=00001", links);
        Assert.Contains($"/api/v1/messages/{PrintSample.WithHelp}/files/a4.pdf?place=00001&bleed=true", links);
        Assert.Contains(links, x => x.StartsWith("/api/v1/kits/00001.zip", StringComparison.Ordinal));
        Assert.Contains("Gọi 111 hoặc 113.", page);
        foreach (var link in links)
            await host.BytesAsync(link);
        var former = await host.TextAsync("/tai-lieu/tuy-chinh?thong-diep=thong-diep-3&noi=Đắk+Nông");
        Assert.Contains("Tỉnh Đắk Nông nay thuộc Tỉnh Lâm Đồng", former);
        Assert.Contains("?place=68", former);
        Assert.Contains(
            "Chọn một nơi",
            await host.TextAsync("/tai-lieu/tuy-chinh?thong-diep=thong-diep-3&noi=huyen-mau")
        );
    }

    [Fact]
    public async Task A_call_for_help_in_the_field_for_a_place_is_answered_with_numbers()
    {
        var page = await host.TextAsync("/tai-lieu/tuy-chinh?thong-diep=thong-diep-3&noi=chong+dang+bop+co+em");
        Assert.Contains("search-help", page);
        Assert.DoesNotContain("Không có xã, phường", page);
    }

    [Theory]
    [InlineData("kho=a9", "Không có khổ in «a9»")]
    [InlineData("noi=Atlantis", "«Atlantis»")]
    [InlineData("thong-diep=khong-co", "Không có thông điệp «khong-co»")]
    [InlineData("thong-diep=thong-diep-3&kho=card&xen=1", "không có phần chừa xén")]
    public async Task The_customise_page_names_bad_input_in_Vietnamese(string query, string named) =>
        Assert.Contains(
            named,
            WebUtility.HtmlDecode(await host.TextAsync("/tai-lieu/tuy-chinh?" + query, HttpStatusCode.BadRequest))
        );

    [GeneratedRegex("(?:href|src)=\"(/api/v1/(?:materials|messages|kits)/[^\"]+)\"")]
    private static partial Regex FileLink();
}
