using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;

namespace Campaign.Browser.Tests.Backoffice;

/// <summary>Files over the Management API of the product, cleaned with its own Chromium. See Files/README.md of the host's tests.</summary>
[Collection(OnProduct.Name)]
public sealed class Uploads_in_the_product(ProductBackoffice backoffice)
{
    [Theory]
    [InlineData("bai.mp3", "Audio", 1.5)]
    [InlineData("bai.wav", "Audio", 0.5)]
    [InlineData("bai.ogg", "Audio", 1.5)]
    [InlineData("bai.opus", "Audio", 1.5)]
    [InlineData("phim.mp4", "Video", 1.0)]
    [InlineData("phim-dien-thoai.mp4", "Video", 1.0)]
    public async Task A_recording_says_how_long_it_plays_and_no_more(string name, string type, double seconds)
    {
        using var session = await ChiefAsync();
        var (facts, served) = await StoreAsync(session, name, type);
        Assert.InRange(double.Parse(facts["seconds"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture), seconds - 0.15, seconds + 0.2);
        Assert.DoesNotContain("chi-Lan", Encoding.Latin1.GetString(served), StringComparison.OrdinalIgnoreCase);
        Assert.Equal($"{served.Length}", facts["umbracoBytes"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("ke-hoach.pdf")]
    [InlineData("ke-hoach-nen.pdf")]
    public async Task A_pdf_keeps_its_text_and_picture_and_forgets_its_maker(string name)
    {
        using var session = await ChiefAsync();
        var (_, served) = await StoreAsync(session, name, "File");
        var (before, after) = (Path.Combine(Files, name), Path.Combine(backoffice.Product.Folder, Path.GetRandomFileName() + ".pdf"));
        await File.WriteAllBytesAsync(after, served);
        Assert.Equal(await RunAsync("pdftotext", before, "-"), await RunAsync("pdftotext", after, "-"));
        Assert.DoesNotContain("Author", await RunAsync("pdfinfo", after), StringComparison.Ordinal);
        // unpacked, so that compressed objects cannot hide anything
        var open = after + ".open";
        await RunAsync("qpdf", "--qdf", "--object-streams=disable", "--decode-level=generalized", after, open);
        var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(open));
        Assert.DoesNotContain("chi-Lan", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Exif", text, StringComparison.Ordinal);
        Assert.Contains("DCTDecode", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_JPEG_2000_picture_in_a_pdf_keeps_its_dots_and_loses_its_boxes()
    {
        using var session = await ChiefAsync();
        var (before, after) = (Path.Combine(backoffice.Product.Folder, "a.pdf"), Path.Combine(backoffice.Product.Folder, "b.pdf"));
        await File.WriteAllBytesAsync(before, SmallPdf.WithJpeg2000());
        var (_, served) = await StoreAsync(session, "anh.pdf", "File", SmallPdf.WithJpeg2000());
        await File.WriteAllBytesAsync(after, served);
        var text = Encoding.Latin1.GetString(served);
        Assert.Contains("JPXDecode", text, StringComparison.Ordinal);
        foreach (var gone in new[] { "chi-Lan", "105.8342", "Lavc", "uuid", "xml " })
        {
            Assert.Contains(gone, Encoding.Latin1.GetString(SmallPdf.WithJpeg2000()), StringComparison.Ordinal);
            Assert.DoesNotContain(gone, text, StringComparison.Ordinal);
        }
        var dots = await RunAsync("pdftoppm", "-r", "16", before);
        // its red, C0 3E 1F; a white page has none
        Assert.Contains(">\u001f", dots, StringComparison.Ordinal);
        Assert.Equal(dots, await RunAsync("pdftoppm", "-r", "16", after));
    }

    [Theory]
    [InlineData("khoa.pdf", "mật khẩu hoặc bị khóa")]
    [InlineData("dinh-kem.pdf", "đính kèm bên trong")]
    [InlineData("da-ky.pdf", "có chữ ký số")]
    [InlineData("jpeg2000-hong.pdf", "có ảnh JPEG 2000 không đọc được")]
    public async Task A_pdf_that_cannot_be_cleaned_is_refused_with_what_to_do(string name, string why)
    {
        using var session = await ChiefAsync();
        var made = name switch
        {
            "da-ky.pdf" => SmallPdf.Signed(),
            "jpeg2000-hong.pdf" => SmallPdf.WithJpeg2000(broken: true),
            _ => null,
        };
        using var refused = await UploadAsync(session, Guid.NewGuid(), name, made);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var problem = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!;
        Assert.Contains(why, problem["title"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("in lại thành PDF", problem["title"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    /// <summary>A picture among the media.</summary>
    internal static async Task<Guid> PictureAsync(ProductBackoffice backoffice, Session session, byte[] png, Guid? album = null)
    {
        var (upload, item) = (Guid.NewGuid(), Guid.NewGuid());
        using var uploaded = await UploadAsync(session, upload, "anh.png", png);
        Assert.True(uploaded.IsSuccessStatusCode, await uploaded.Content.ReadAsStringAsync());
        await MakeAsync(backoffice, session, "anh.png", "Image", upload, item, album);
        return item;
    }

    /// <summary>A folder among the media.</summary>
    internal static async Task<Guid> AlbumAsync(ProductBackoffice backoffice, Session session, string name)
    {
        var item = Guid.NewGuid();
        await MakeAsync(backoffice, session, name, "Folder", upload: null, item);
        return item;
    }

    private static string Files => Path.Combine(AppContext.BaseDirectory, "Media", "Files");

    private async Task<Session> ChiefAsync()
    {
        var officer = await backoffice.Product.AddOfficerAsync("Biên tập", OfficerGroup.ChiefEditor.Alias);
        return await Session.SignInAsync(backoffice.Product.BaseUrl, officer.Email!);
    }

    private async Task<(Dictionary<string, JsonNode?> Facts, byte[] Served)> StoreAsync(
        Session session, string name, string type, byte[]? bytes = null)
    {
        var (upload, item) = (Guid.NewGuid(), Guid.NewGuid());
        using var uploaded = await UploadAsync(session, upload, name, bytes);
        Assert.True(uploaded.IsSuccessStatusCode, await uploaded.Content.ReadAsStringAsync());
        await MakeAsync(backoffice, session, name, type, upload, item);
        var facts = (await session.GetAsync($"media/{item}"))["values"]!.AsArray().ToDictionary(x => x!["alias"]!.GetValue<string>(), x => x!["value"]);
        using var served = await backoffice.Product.GetAsync(facts["umbracoFile"]!["src"]!.GetValue<string>());
        Assert.True(served.IsSuccessStatusCode);
        return (facts, await served.Content.ReadAsByteArrayAsync());
    }

    private static async Task MakeAsync(ProductBackoffice backoffice, Session session, string name, string type, Guid? upload, Guid item, Guid? parent = null)
    {
        using var made = await session.SendAsync("POST", "media", new
        {
            id = item, parent = parent is null ? null : new { id = parent }, mediaType = new { id = backoffice.Product.MediaTypeOf(type) },
            values = upload is null ? []
                : new[] { new { alias = "umbracoFile", culture = (string?)null, segment = (string?)null, value = new { temporaryFileId = upload } } },
            variants = new[] { new { culture = (string?)null, segment = (string?)null, name } },
        });
        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> UploadAsync(Session session, Guid id, string name, byte[]? bytes = null)
    {
        bytes ??= await File.ReadAllBytesAsync(Path.Combine(Files, name));
        using var form = new MultipartFormDataContent
        {
            { new StringContent(id.ToString()), "Id" }, { new ByteArrayContent(bytes), "File", name },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/umbraco/management/api/v1/temporary-file") { Content = form };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer [redacted]");
        return await session.Http.SendAsync(request);
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
