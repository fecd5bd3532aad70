using System.Net;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Media;

namespace Campaign.UmbracoHost.Tests.Management;

/// <summary>What the tests of the media library make first.</summary>
public sealed partial class Media_over_http
{
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

    private async Task<HttpResponseMessage> UploadAsync(Guid id, string name, byte[] file, Session? who = null)
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
        return await (who ?? Chief).Http.SendAsync(request);
    }
}
