using System.Net;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Tests.Media;

namespace Campaign.UmbracoHost.Tests.Management;

/// <summary>What the tests of the media library ask for.</summary>
public sealed partial class Media_over_http
{
    private async Task<string> SmallAsync(Guid image) =>
        (await Chief.GetAsync($"imaging/resize/urls?id={image}&width=300")).AsArray().Single()!["urlInfos"]!
            .AsArray()
            .Single()!["url"]!.GetValue<string>();

    private async Task<string> SumAsync(Guid image) =>
        (await Chief.GetAsync($"media/{image}"))["values"]!
            .AsArray()
            .Single(x => x!["alias"]!.GetValue<string>() == "sha256")!["value"]!.GetValue<string>();

    private async Task SaveAsync(Guid image, string name, Guid? upload = null)
    {
        using var saved = await TrySaveAsync(Chief, image, name, upload);
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> TrySaveAsync(Session who, Guid image, string name, Guid? upload)
    {
        using var read = await who.SendAsync("GET", $"media/{image}");
        var values = System.Text.Json.Nodes.JsonNode.Parse(await read.Content.ReadAsStringAsync())![
            "values"
        ]!.AsArray();
        if (upload is not null)
            values.Single(x => x!["alias"]!.GetValue<string>() == "umbracoFile")!["value"] =
                new System.Text.Json.Nodes.JsonObject { ["temporaryFileId"] = $"{upload}" };
        var variants = new[]
        {
            new
            {
                culture = (string?)null,
                segment = (string?)null,
                name,
            },
        };
        return await who.SendAsync(
            "PUT",
            $"media/{image}",
            new { values, variants },
            x => x.Headers.TryAddWithoutValidation("If-Match", read.Headers.ETag?.ToString())
        );
    }

    private async Task<HttpStatusCode> StatusAsync(string url)
    {
        using var reader = new HttpClient { BaseAddress = new(fixture.Host.BaseUrl) };
        using var answer = await reader.GetAsync(url);
        return answer.StatusCode;
    }

    // from: the old file is put back, as if the host had found it in use when it was replaced
    private async Task ReplaceAsync(Guid image, string name, string? from = null)
    {
        var upload = Guid.NewGuid();
        using var uploaded = await UploadAsync(upload, name, Pictures.Png());
        Assert.Equal(HttpStatusCode.Created, uploaded.StatusCode);
        await SaveAsync(image, name, upload);
        if (from is null)
            return;
        var folder = Path.GetDirectoryName(Path.Combine(fixture.Host.Folder, from.TrimStart('/')))!;
        Directory.Move(
            Path.Combine(fixture.Host.Folder, "media", "trash", $"{image:N}", Path.GetFileName(folder)),
            folder
        );
    }

    private async Task<string> SourceAsync(Guid image) =>
        (await Chief.GetAsync($"media/{image}"))["values"]!
            .AsArray()
            .Single(x => x!["alias"]!.GetValue<string>() == "umbracoFile")!["value"]!["src"]!.GetValue<string>();

    private async Task PickAsync(Guid page, Guid? image, string name = "Có ảnh", string title = "Có ảnh")
    {
        using var read = await Chief.SendAsync("GET", $"document/{page}");
        using var saved = await Chief.SendAsync(
            "PUT",
            $"document/{page}",
            new
            {
                values = new object[]
                {
                    new
                    {
                        alias = "title",
                        culture = "vi-VN",
                        segment = (string?)null,
                        value = title,
                    },
                    new
                    {
                        alias = "image",
                        culture = (string?)null,
                        segment = (string?)null,
                        value = image is null
                            ? []
                            : new[]
                            {
                                new
                                {
                                    key = Guid.NewGuid(),
                                    mediaKey = image,
                                    mediaTypeAlias = "Image",
                                    crops = Array.Empty<object>(),
                                    focalPoint = (object?)null,
                                },
                            },
                    },
                },
                variants = new[]
                {
                    new
                    {
                        culture = "vi-VN",
                        segment = (string?)null,
                        name,
                    },
                },
            },
            x => x.Headers.TryAddWithoutValidation("If-Match", read.Headers.ETag!.ToString())
        );
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
    }
}
