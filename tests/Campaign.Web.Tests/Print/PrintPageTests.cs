using System.Net;
using System.Text.RegularExpressions;
using Campaign.Core.Materials;
using Campaign.Core.Publication;

namespace Campaign.Web.Tests.Print;

public sealed partial class PrintPageTests(PrintHost host) : IClassFixture<PrintHost>
{
    [Fact]
    public async Task The_library_draws_printed_matter_and_filters_by_format()
    {
        var page = await host.TextAsync("/tai-lieu");
        Assert.DoesNotContain("preview.png", page);
        Assert.Contains("class=\"thumb\"", page);
        Assert.Contains("ap-phich-len-tieng", await host.TextAsync("/tai-lieu?kho=banner"));
        Assert.DoesNotContain("/tai-lieu/ap-phich-mau", await host.TextAsync("/tai-lieu?kho=banner"));
        await host.TextAsync("/tai-lieu?kho=a9", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_list_shows_the_small_copy_of_an_uploaded_photograph()
    {
        var id = SampleSnapshot.Key(361);
        var file = new MaterialFile(Guid.NewGuid(), "anh.jpg", "image/jpeg", 9, new('c', 64), "x3/anh.jpg", 1600, 900);
        Publish(PrintSample.Material(361, "anh-le-ra-quan", "Ảnh lễ ra quân", null) with { Files = [file] });
        var folder = Directory.CreateDirectory(Path.Combine(host.Data, "media", "x3")).FullName;
        var whole = $"/api/v1/materials/{id}/files/anh.jpg";
        await host.TextAsync(whole + ".320.webp", HttpStatusCode.ServiceUnavailable);
        await File.WriteAllTextAsync(Path.Combine(folder, "anh.jpg"), "the whole");
        // The copy is made a little later.
        Assert.Equal("the whole", await host.TextAsync(whole + ".320.webp"));
        await File.WriteAllTextAsync(Path.Combine(folder, "anh.jpg.320.webp"), "small");

        Assert.Contains($"src=\"{whole}.320.webp\"", await host.TextAsync("/tai-lieu"));
        Assert.Contains($"src=\"{whole}\"", await host.TextAsync("/tai-lieu/anh-le-ra-quan"));
        using var small = await host.Client.GetAsync(whole + ".320.webp");
        Assert.Equal("image/webp", small.Content.Headers.ContentType!.MediaType);
        Assert.Equal("small", await small.Content.ReadAsStringAsync());
        Assert.NotEqual($"\"{file.Sha256}\"", small.Headers.ETag!.Tag);
        await host.TextAsync(whole + ".320.webp?place=68", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_library_begins_with_this_year_and_says_which_materials_are_older()
    {
        Material Of(int? year, int key) =>
            PrintSample.Material(key, $"cua-{year}", $"Của {year}", null) is var made
                ? made with
                {
                    Header = made.Header with { Edition = year },
                }
                : made;
        Publish(Of(2019, 362), Of(2023, 363), Of(null, 364), Of(2025, 365));
        var page = await host.TextAsync("/tai-lieu");
        var order = new[] { "cua-2025", "cua-", "cua-2023", "cua-2019" }
            .Select(x => page.IndexOf($"\"/tai-lieu/{x}\"", StringComparison.Ordinal))
            .ToList();
        Assert.DoesNotContain(-1, order);
        Assert.Equal(order.Order(), order);
        Assert.Contains("Của năm 2019", page);
        Assert.DoesNotContain("Của năm 2025", page);
    }

    [Fact]
    public async Task A_materials_page_shows_its_real_picture()
    {
        var page = await host.TextAsync("/tai-lieu/ap-phich-len-tieng");
        var picture = $"/api/v1/materials/{PrintSample.Poster}/files/a4.preview.png";
        Assert.Contains(
            $"src=\"{picture}\" alt=\"Hình của Áp phích: hãy lên tiếng.\" width=\"480\" height=\"679\" "
                + "loading=\"lazy\"",
            page
        );
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], (await host.BytesAsync(picture))[..4]);
    }

    [Fact]
    public async Task A_materials_page_offers_every_file_with_its_size_and_all_of_them_answer()
    {
        var page = await host.TextAsync("/tai-lieu/ap-phich-len-tieng");
        Assert.Contains("Áp phích A3 đứng (PDF, 297 × 420 mm)", page);
        Assert.Contains("Băng rôn 4 × 0,8 m (PDF, 4 × 0,8 m, tệp tỷ lệ 1:10)", page);
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

    [Fact]
    public async Task What_is_wrong_in_the_form_is_said_in_the_form_which_keeps_everything()
    {
        var page = WebUtility.HtmlDecode(
            await host.TextAsync(
                "/tai-lieu/tuy-chinh?thong-diep=thong-diep-3&noi=Atlantis&kho=card&xen=1",
                HttpStatusCode.BadRequest
            )
        );
        Assert.Contains("<title>Lỗi: Làm bản in cho địa phương", page);
        Assert.Contains("class=\"err err-sum\"", page);
        Assert.Contains("autofocus", page);
        Assert.Contains("<a href=\"#noi\">Không có xã, phường", page);
        Assert.Contains("<a href=\"#xen\">", page);
        Assert.Contains("value=\"Atlantis\"", page);
        Assert.Matches("<option value=\"thong-diep-3\" selected", page);
        Assert.Matches("<option value=\"card\" selected", page);
        Assert.Matches("id=\"xen\" name=\"xen\" value=\"1\" checked", page);
        Assert.Contains("aria-describedby=\"noi-loi\"", page);
        Assert.DoesNotContain("Xem trước: ", page);
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

    private void Publish(params PublishedItem[] items) =>
        host.Store.Replace(PrintSample.With(host.Store.Current, items));

    [GeneratedRegex("(?:href|src)=\"(/api/v1/(?:materials|messages|kits)/[^\"]+)\"")]
    private static partial Regex FileLink();
}
