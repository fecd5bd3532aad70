using System.Diagnostics;
using System.Text;
using Campaign.UmbracoHost.Media.Cleaning;

namespace Campaign.UmbracoHost.Tests.Media;

/// <summary>
/// Real files (see Files/README.md) and small ones, cleaned by a real worker and read with poppler and qpdf.
/// </summary>
public sealed class Pdf_keeps_what_is_printed
{
    [Theory]
    [InlineData("ke-hoach.pdf")]
    [InlineData("ke-hoach-nen.pdf")]
    public async Task A_pdf_keeps_its_text_and_picture_and_forgets_its_maker(string name)
    {
        using var files = new Files(
            await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Media", "Files", name))
        );
        await files.CleanAsync();
        Assert.Equal(await AskAsync("pdftotext", files.Before, "-"), await AskAsync("pdftotext", files.After, "-"));
        Assert.Equal(
            await AskAsync("pdftoppm", "-r", "40", files.Before),
            await AskAsync("pdftoppm", "-r", "40", files.After)
        );
        Assert.DoesNotContain("Author", await AskAsync("pdfinfo", files.After), StringComparison.Ordinal);
        Assert.Contains("Tagged:          yes", await AskAsync("pdfinfo", files.After), StringComparison.Ordinal);
        var text = await files.UnpackedAsync();
        Assert.DoesNotContain("chi-Lan", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Exif", text, StringComparison.Ordinal);
        Assert.Contains("DCTDecode", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_upload_gives_the_same_bytes_whenever_it_is_cleaned()
    {
        var file = SmallPdf.WithLinks("", "");
        Assert.Equal(await TestWorkers.AdmitAsync("a.pdf", file), await TestWorkers.AdmitAsync("b.pdf", file));
    }

    [Theory]
    [InlineData("/OpenAction<</S/Launch/F(cmd.exe)>>", "", "cmd.exe")]
    [InlineData("/OpenAction<</S/JavaScript/JS(app.alert)>>", "", "app.alert")]
    [InlineData("/OpenAction<</S/J#61vaScript/J#53(app.alert)>>", "", "app.alert")]
    [InlineData("/OpenAction<</S/URI/URI(https://theo-doi.test/x)>>", "", "theo-doi.test")]
    [InlineData("/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next<</S/URI/URI(https://theo-doi.test/x)>>>>", "", "theo-doi.test")]
    [InlineData("", "<</Subtype/Link/Rect[0 0 9 9]/A<</S/Thread/F(may-chi-Lan.pdf)/D 0>>>>", "may-chi-Lan")]
    [InlineData("/AA<</WC<</S/JavaScript/JS(app.alert)>>>>", "", "app.alert")]
    [InlineData("/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.alert)>>]>>>>", "", "app.alert")]
    [InlineData("/Names<</EmbeddedFiles<</Names[(a)6 0 R]>>>>", "", "an-trong.exe")]
    [InlineData("/AF[6 0 R]", "", "an-trong.exe")]
    [InlineData("/AcroForm<</Fields[]/XFA(xfa-ma)>>", "", "xfa-ma")]
    [InlineData("", "<</Subtype/Link/Rect[0 0 9 9]/A<</S/SubmitForm/F(http://thu.test/x)>>>>", "thu.test")]
    [InlineData("", "<</Subtype/Link/Rect[0 0 9 9]/A<</S/ImportData/F(thu.fdf)>>>>", "thu.fdf")]
    [InlineData("", "<</Subtype/Link/Rect[0 0 9 9]/A<</S/GoToR/F(may-chi-Lan.pdf)>>>>", "may-chi-Lan")]
    [InlineData("", "<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(javascript:app.alert)>>>>", "app.alert")]
    [InlineData("", "<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(\\001 Java\\nScript:app.alert)>>>>", "app.alert")]
    [InlineData("", "<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(data:text/html,app.alert)>>>>", "app.alert")]
    [InlineData("", "<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(file:///C:/may-chi-Lan)>>>>", "may-chi-Lan")]
    [InlineData(
        "",
        "<</Subtype/Link/Rect[0 0 9 9]/A<</S/GoTo/D[3 0 R/Fit]/Next[<</S/Launch/F(cmd.exe)>>]>>>>",
        "cmd.exe"
    )]
    [InlineData("", "<</Subtype/FileAttachment/Rect[0 0 9 9]/FS 6 0 R>>", "an-trong.exe")]
    [InlineData(
        "",
        "<</Subtype/RichMedia/Rect[0 0 9 9]/RichMediaContent<</Assets<</Names[(a)6 0 R]>>>>>>",
        "an-trong.exe"
    )]
    public async Task What_runs_sends_or_hides_is_taken_out_and_honest_links_stay(
        string catalogue,
        string annotation,
        string gone
    )
    {
        using var files = new Files(
            SmallPdf.WithLinks(
                catalogue,
                annotation,
                "<</Type/Filespec/F(an-trong.exe)/EF<</F 7 0 R>>>>",
                "<</Type/EmbeddedFile/Length 12>>stream\nan-trong.exe\nendstream"
            )
        );
        await files.CleanAsync();
        var text = await files.UnpackedAsync();
        Assert.DoesNotContain(gone, text, StringComparison.Ordinal);
        foreach (
            var never in new[]
            {
                "Launch",
                "JavaScript",
                "SubmitForm",
                "ImportData",
                "EmbeddedFile",
                "FileAttachment",
                "RichMedia",
            }
        )
            Assert.DoesNotContain(never, text, StringComparison.Ordinal);
        Assert.Contains("https://vi-du.gov.vn/a", text, StringComparison.Ordinal);
        Assert.Contains("/GoTo", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", null)]
    [InlineData("/Metadata 6 0 R", "", null)]
    [InlineData("/OpenAction<</S/JavaScript/JS(app.alert)>>", "", "mã lệnh")]
    [InlineData("/AA<</WC<</S/JavaScript/JS(app.alert)>>>>", "", "mã lệnh")]
    [InlineData("", "<</Subtype/Link/Rect[0 0 9 9]/A<</S/SubmitForm/F(http://thu.test/x)>>>>", "mã lệnh")]
    [InlineData("/Names<</EmbeddedFiles<</Names[(a)6 0 R]>>>>", "", "đính kèm")]
    [InlineData("", "<</Subtype/FileAttachment/Rect[0 0 9 9]/FS 6 0 R>>", "đính kèm")]
    public async Task The_officer_is_told_what_readers_may_miss(string catalogue, string annotation, string? told)
    {
        var loss = await TestWorkers.LossAsync(
            "a.pdf",
            SmallPdf.WithLinks(
                catalogue,
                annotation,
                "<</Type/Filespec/F(an-trong.exe)/EF<</F 7 0 R>>>>",
                "<</Type/EmbeddedFile/Length 12>>stream\nan-trong.exe\nendstream"
            )
        );
        if (told is null)
            Assert.Null(loss);
        else
            Assert.Contains(told, loss, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pdf_with_another_file_inside_is_accepted_without_it()
    {
        using var files = new Files(
            await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Media", "Files", "dinh-kem.pdf"))
        );
        await files.CleanAsync();
        Assert.DoesNotContain(
            "no embedded files",
            await AskAsync("qpdf", "--list-attachments", files.Before),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "no embedded files",
            await AskAsync("qpdf", "--list-attachments", files.After),
            StringComparison.Ordinal
        );
        Assert.Equal(await AskAsync("pdftotext", files.Before, "-"), await AskAsync("pdftotext", files.After, "-"));
    }

    [Fact]
    public async Task A_JPEG_2000_picture_in_a_pdf_keeps_its_pixels_and_loses_its_boxes()
    {
        using var files = new Files(SmallPdf.WithJpeg2000());
        var text = Encoding.Latin1.GetString(await files.CleanAsync());
        Assert.Contains("JPXDecode", text, StringComparison.Ordinal);
        foreach (var gone in new[] { "chi-Lan", "105.8342", "Lavc", "uuid", "xml " })
        {
            Assert.Contains(gone, Encoding.Latin1.GetString(SmallPdf.WithJpeg2000()), StringComparison.Ordinal);
            Assert.DoesNotContain(gone, text, StringComparison.Ordinal);
        }
        var dots = await AskAsync("pdftoppm", "-r", "16", files.Before);
        // its red, C0 3E 1F; a white page has none
        Assert.Contains(">\u001f", dots, StringComparison.Ordinal);
        Assert.Equal(dots, await AskAsync("pdftoppm", "-r", "16", files.After));
    }

    [Theory]
    [InlineData("khoa.pdf", "mật khẩu hoặc bị khóa")]
    [InlineData("da-ky.pdf", "có chữ ký số")]
    [InlineData("jpeg2000-hong.pdf", "có ảnh JPEG 2000 không đọc được")]
    [InlineData("tap.pdf", "đính kèm bên trong")]
    [InlineData("hong.pdf", "bị hỏng")]
    [InlineData("sau.pdf", "bị hỏng")]
    public async Task A_pdf_that_cannot_be_cleaned_is_refused_with_advice(string name, string why)
    {
        var file = name switch
        {
            "da-ky.pdf" => SmallPdf.Signed(),
            "jpeg2000-hong.pdf" => SmallPdf.WithJpeg2000(broken: true),
            "tap.pdf" => SmallPdf.WithLinks("/Collection<<>>", ""),
            "hong.pdf" => Pictures.Text("%PDF-1.7 ..."),
            "sau.pdf" => SmallPdf.WithLinks("/X " + new string('[', 500_000) + new string(']', 500_000), ""),
            _ => await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Media", "Files", name)),
        };
        var refused = await Assert.ThrowsAsync<UploadRefusedException>(() => TestWorkers.AdmitAsync(name, file));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                StandardOutputEncoding = Encoding.Latin1,
            }
        )!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program}: {output}");
        return output;
    }

    // an upload and what is stored of it, as files
    private sealed class Files : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-pdf-");

        public Files(byte[] file) => File.WriteAllBytes(Before, file);

        public string Before => Path.Combine(_folder.FullName, "a.pdf");

        public string After => Path.Combine(_folder.FullName, "b.pdf");

        public async Task<byte[]> CleanAsync()
        {
            var clean = await TestWorkers.AdmitAsync("a.pdf", await File.ReadAllBytesAsync(Before));
            await File.WriteAllBytesAsync(After, clean);
            await AskAsync("qpdf", "--check", After);
            return clean;
        }

        // unpacked, so that compressed objects cannot hide anything
        public async Task<string> UnpackedAsync()
        {
            await AskAsync(
                "qpdf",
                "--qdf",
                "--object-streams=disable",
                "--decode-level=generalized",
                After,
                After + ".open"
            );
            return Encoding.Latin1.GetString(await File.ReadAllBytesAsync(After + ".open"));
        }

        public void Dispose() => _folder.DeleteAll();
    }
}
