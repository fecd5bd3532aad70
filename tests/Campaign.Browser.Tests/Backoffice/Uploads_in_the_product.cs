using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;

namespace Campaign.Browser.Tests.Backoffice;

/// <summary>
/// Files over the Management API of the product, read by its own workers; the playing time is Chromium's. See
/// Files/README.md of the host's tests.
/// </summary>
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
        Assert.InRange(
            double.Parse(facts["seconds"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture),
            seconds - 0.15,
            seconds + 0.2
        );
        Assert.DoesNotContain("chi-Lan", Encoding.Latin1.GetString(served), StringComparison.OrdinalIgnoreCase);
        Assert.Equal($"{served.Length}", facts["umbracoBytes"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_pdf_forgets_its_maker_in_the_product_too()
    {
        using var session = await ChiefAsync();
        var (_, served) = await StoreAsync(session, "ke-hoach.pdf", "File");
        Assert.DoesNotContain("chi-Lan", Encoding.Latin1.GetString(served), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A picture among the media.</summary>
    internal static async Task<Guid> PictureAsync(
        ProductBackoffice backoffice,
        Session session,
        byte[] png,
        Guid? album = null
    )
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
        Session session,
        string name,
        string type
    )
    {
        var (upload, item) = (Guid.NewGuid(), Guid.NewGuid());
        using var uploaded = await UploadAsync(session, upload, name);
        Assert.True(uploaded.IsSuccessStatusCode, await uploaded.Content.ReadAsStringAsync());
        await MakeAsync(backoffice, session, name, type, upload, item);
        var facts = (await session.GetAsync($"media/{item}"))["values"]!
            .AsArray()
            .ToDictionary(x => x!["alias"]!.GetValue<string>(), x => x!["value"]);
        using var served = await backoffice.Product.GetAsync(facts["umbracoFile"]!["src"]!.GetValue<string>());
        Assert.True(served.IsSuccessStatusCode);
        return (facts, await served.Content.ReadAsByteArrayAsync());
    }

    private static async Task MakeAsync(
        ProductBackoffice backoffice,
        Session session,
        string name,
        string type,
        Guid? upload,
        Guid item,
        Guid? parent = null
    )
    {
        using var made = await session.SendAsync(
            "POST",
            "media",
            new
            {
                id = item,
                parent = parent is null ? null : new { id = parent },
                mediaType = new { id = backoffice.Product.MediaTypeOf(type) },
                values = upload is null
                    ? []
                    : new[]
                    {
                        new
                        {
                            alias = "umbracoFile",
                            culture = (string?)null,
                            segment = (string?)null,
                            value = new { temporaryFileId = upload },
                        },
                    },
                variants = new[]
                {
                    new
                    {
                        culture = (string?)null,
                        segment = (string?)null,
                        name,
                    },
                },
            }
        );
        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> UploadAsync(
        Session session,
        Guid id,
        string name,
        byte[]? bytes = null
    )
    {
        bytes ??= await File.ReadAllBytesAsync(Path.Combine(Files, name));
        using var form = new MultipartFormDataContent
        {
            { new StringContent(id.ToString()), "Id" },
            { new ByteArrayContent(bytes), "File", name },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/umbraco/management/api/v1/temporary-file")
        {
            Content = form,
        };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer [redacted]");
        return await session.Http.SendAsync(request);
    }
}
