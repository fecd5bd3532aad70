using System.Net;
using System.Text;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Tests.Media;

namespace Campaign.UmbracoHost.Tests.Management;

[Collection(OnBackoffice.Name)]
public sealed partial class Media_over_http(BackofficeFixture fixture)
{
    private Session Chief => fixture.As(OfficerGroup.ChiefEditor);

    [Fact]
    public async Task A_picture_is_uploaded_stripped_stored_under_a_random_name_and_never_served_as_a_page()
    {
        var image = await ImageAsync("áp phích.png", Pictures.Png(), altText: "Sáu người đứng cạnh nhau");
        var source = (await Chief.GetAsync($"media/{image}"))["values"]!
            .AsArray()
            .Single(x => x!["alias"]!.GetValue<string>() == "umbracoFile")!["value"]!["src"]!.GetValue<string>();
        Assert.Matches("^/media/[a-z2-7]{26}/tep\\.png$", source);
        using var reader = new HttpClient { BaseAddress = new(fixture.Host.BaseUrl) };
        using var served = await reader.GetAsync(source);
        Assert.Equal("image/png", served.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(served.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains(
            "sandbox",
            Assert.Single(served.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
        var bytes = await served.Content.ReadAsByteArrayAsync();
        Assert.DoesNotContain(Pictures.Secret, Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        var facts = (await Chief.GetAsync($"media/{image}"))["values"]!
            .AsArray()
            .ToDictionary(x => x!["alias"]!.GetValue<string>(), x => x!["value"]);
        Assert.Equal($"{bytes.Length}", facts["umbracoBytes"]!.GetValue<string>());
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)),
            facts["sha256"]!.GetValue<string>()
        );
        Assert.Equal("png", facts["umbracoExtension"]!.GetValue<string>());
        Assert.Equal("8 × 4", $"{facts["umbracoWidth"]} × {facts["umbracoHeight"]}");
        using var guess = await reader.GetAsync("/media/../campaign.db");
        Assert.Equal(HttpStatusCode.NotFound, guess.StatusCode);
    }

    [Fact]
    public async Task A_page_disguised_as_a_picture_is_refused_with_an_explanation()
    {
        using var refused = await UploadAsync(Guid.NewGuid(), "anh.png", Pictures.Text("<html><script>"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(
            "không phải là png",
            System.Text.Json.Nodes.JsonNode.Parse(await refused.Content.ReadAsStringAsync())![
                "title"
            ]!.GetValue<string>(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_officer_is_told_what_a_pdf_lost_at_the_upload_and_again_when_it_is_saved()
    {
        var (upload, item) = (Guid.NewGuid(), Guid.NewGuid());
        using var uploaded = await UploadAsync(
            upload,
            "dinh-kem.pdf",
            await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Media", "Files", "dinh-kem.pdf"))
        );
        Assert.Equal(HttpStatusCode.Created, uploaded.StatusCode);
        Assert.Contains("đính kèm", Told(uploaded), StringComparison.Ordinal);

        using var saved = await Chief.SendAsync(
            "POST",
            "media",
            new
            {
                id = item,
                parent = (object?)null,
                mediaType = new { id = SampleTypes.Image },
                values = new[]
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
                        name = "Đính kèm",
                    },
                },
            }
        );
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        Assert.Contains("đính kèm", Told(saved), StringComparison.Ordinal);

        using var plain = await UploadAsync(Guid.NewGuid(), "anh.png", Pictures.Png());
        Assert.False(plain.Headers.Contains("Umb-Notifications"));
    }

    [Fact]
    public async Task Saving_with_an_upload_that_is_not_there_is_refused_in_words()
    {
        using var saved = await Chief.SendAsync(
            "POST",
            "media",
            new
            {
                id = Guid.NewGuid(),
                parent = (object?)null,
                mediaType = new { id = SampleTypes.Image },
                values = new[]
                {
                    new
                    {
                        alias = "umbracoFile",
                        culture = (string?)null,
                        segment = (string?)null,
                        value = new { temporaryFileId = Guid.NewGuid() },
                    },
                },
                variants = new[]
                {
                    new
                    {
                        culture = (string?)null,
                        segment = (string?)null,
                        name = "Không có tệp",
                    },
                },
            }
        );
        Assert.Equal(HttpStatusCode.BadRequest, saved.StatusCode);
        var problem = System.Text.Json.Nodes.JsonNode.Parse(await saved.Content.ReadAsStringAsync())!;
        Assert.Contains("Không còn tệp vừa tải lên", (string?)problem["detail"], StringComparison.Ordinal);
    }

    private static string Told(HttpResponseMessage answer) =>
        System.Text.Json.Nodes.JsonNode.Parse(Assert.Single(answer.Headers.GetValues("Umb-Notifications")))![0]![
            "message"
        ]!.GetValue<string>();

    [Fact]
    public async Task Without_a_browser_a_large_picture_gets_smaller_copies()
    {
        var image = await ImageAsync("rong.png", Pictures.Png(700, 300), "Bảy");
        for (
            var end = Environment.TickCount64 + 120_000;
            !(await SmallAsync(image)).EndsWith(".320.webp", StringComparison.Ordinal) && Environment.TickCount64 < end;

        )
            await Task.Delay(100);
        Assert.Equal(await SourceAsync(image) + ".320.webp", await SmallAsync(image));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(await SmallAsync(image)));
    }
}
