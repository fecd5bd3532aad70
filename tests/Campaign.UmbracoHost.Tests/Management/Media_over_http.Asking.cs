using System.Net;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.Tests.Media;

namespace Campaign.UmbracoHost.Tests.Management;

/// <summary>What the tests of the media library ask for.</summary>
public sealed partial class Media_over_http
{
    private async Task<string> SmallAsync(Guid image) =>
        (await Chief.GetAsync($"imaging/resize/urls?id={image}&width=300")).AsArray().Single()!["urlInfos"]!
            .AsArray()
            .Single()!["url"]!.GetValue<string>();

    private async Task<Guid> FolderAsync(string name)
    {
        var folder = Guid.NewGuid();
        using var made = await Chief.SendAsync(
            "POST",
            "media",
            new
            {
                id = folder,
                parent = (object?)null,
                mediaType = new { id = SampleTypes.MediaFolder },
                values = Array.Empty<object>(),
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
        return folder;
    }

    private async Task<string> SumAsync(Guid image) =>
        (await Chief.GetAsync($"media/{image}"))["values"]!
            .AsArray()
            .Single(x => x!["alias"]!.GetValue<string>() == "sha256")!["value"]!.GetValue<string>();

    private async Task SaveAsync(Guid image, string name, Guid? upload = null)
    {
        using var read = await Chief.SendAsync("GET", $"media/{image}");
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
        using var saved = await Chief.SendAsync(
            "PUT",
            $"media/{image}",
            new { values, variants },
            x => x.Headers.TryAddWithoutValidation("If-Match", read.Headers.ETag?.ToString())
        );
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
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

    private sealed class UsedFiles(string folder) : IFilesInUse
    {
        private readonly System.Threading.Channels.Channel<bool> _published =
            System.Threading.Channels.Channel.CreateUnbounded<bool>();
        private readonly TaskCompletionSource _asked = new();

        public string Folder { get; set; } = folder;

        public Task Asked => _asked.Task;

        public void Publish() => _published.Writer.TryWrite(true);

        public bool Refers(string folder)
        {
            if (folder == Folder)
                _asked.TrySetResult();
            return folder == Folder;
        }

        public Task ChangedAsync(CancellationToken cancel) => _published.Reader.ReadAsync(cancel).AsTask();
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

    private async Task<Guid> ImageAsync(string name, byte[] file, string? altText, Guid? album = null)
    {
        var (upload, image) = (Guid.NewGuid(), Guid.NewGuid());
        using var uploaded = await UploadAsync(upload, name, file);
        Assert.Equal(HttpStatusCode.Created, uploaded.StatusCode);
        Assert.Equal(upload.ToString(), Assert.Single(uploaded.Headers.GetValues("Umb-Generated-Resource")));
        using var made = await Chief.SendAsync(
            "POST",
            "media",
            new
            {
                id = image,
                parent = album is null ? null : new { id = album },
                mediaType = new { id = SampleTypes.Image },
                values = new object[]
                {
                    new
                    {
                        alias = "umbracoFile",
                        culture = (string?)null,
                        segment = (string?)null,
                        value = new { temporaryFileId = upload },
                    },
                    new
                    {
                        alias = "altText",
                        culture = (string?)null,
                        segment = (string?)null,
                        value = altText,
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
        return image;
    }

    private async Task<HttpResponseMessage> UploadAsync(Guid id, string name, byte[] file)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(id.ToString()), "Id" },
            { new ByteArrayContent(file), "File", name },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/umbraco/management/api/v1/temporary-file")
        {
            Content = form,
        };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer [redacted]");
        return await Chief.Http.SendAsync(request);
    }
}
