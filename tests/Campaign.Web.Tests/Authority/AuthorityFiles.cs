using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Campaign.Testing.Backoffice;

namespace Campaign.Web.Tests.Authority;

/// <summary>Files in the library, as the client makes and replaces them.</summary>
internal static class AuthorityFiles
{
    /// <summary>Uploads a file that nothing has yet.</summary>
    public static async Task<Guid> UploadAsync(Session session, string name, byte[] bytes)
    {
        var key = Guid.NewGuid();
        using var form = new MultipartFormDataContent
        {
            { new StringContent($"{key}"), "Id" },
            { new ByteArrayContent(bytes), "File", name },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/umbraco/management/api/v1/temporary-file")
        {
            Content = form,
        };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer [redacted]");
        using var uploaded = await session.Http.SendAsync(request);
        Assert.True(uploaded.IsSuccessStatusCode, await uploaded.Content.ReadAsStringAsync());
        return key;
    }

    /// <summary>Asks for an item with an uploaded file.</summary>
    public static Task<HttpResponseMessage> MakeAsync(
        Session session,
        Guid id,
        Guid? parent,
        Guid type,
        string name,
        Guid upload
    ) =>
        session.SendAsync(
            "POST",
            "media",
            new
            {
                id,
                parent = parent is { } key ? new { id = key } : null,
                mediaType = new { id = type },
                values = new object[] { new { alias = "umbracoFile", value = new { temporaryFileId = upload } } },
                variants = new object[] { new { name } },
            }
        );

    /// <summary>Puts another file in the place of an item's.</summary>
    public static async Task ReplaceAsync(Session session, Guid item, string name, byte[] bytes)
    {
        var upload = await UploadAsync(session, name, bytes);
        using var opened = await session.SendAsync("GET", $"media/{item}");
        var values = JsonNode.Parse(await opened.Content.ReadAsStringAsync())!["values"]!.AsArray();
        values.Single(x => (string?)x!["alias"] == "umbracoFile")!["value"] = new JsonObject
        {
            ["temporaryFileId"] = $"{upload}",
        };
        using var saved = await session.SendAsync(
            "PUT",
            $"media/{item}",
            new { values, variants = new object[] { new { name } } },
            x => x.Headers.TryAddWithoutValidation("If-Match", opened.Headers.ETag!.ToString())
        );
        Assert.True(saved.StatusCode == HttpStatusCode.OK, await saved.Content.ReadAsStringAsync());
    }

    /// <summary>A value that picks a recording.</summary>
    public static object Recording(Guid item) =>
        AuthoritySite.Value(
            "recordings",
            new[]
            {
                new
                {
                    key = Guid.NewGuid(),
                    mediaKey = item,
                    mediaTypeAlias = "Audio",
                },
            }
        );

    /// <summary>A tenth of a second of noise as WAV, each time another one.</summary>
    public static byte[] Noise()
    {
        const int rate = 8000,
            bytes = rate / 10 * 2;
        using var to = new MemoryStream();
        using var writer = new BinaryWriter(to, Encoding.ASCII);
        writer.Write("RIFF"u8);
        writer.Write(36 + bytes);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(rate);
        writer.Write(rate * 2);
        writer.Write((short)2);
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(bytes);
        var noise = new byte[bytes];
        Random.Shared.NextBytes(noise);
        writer.Write(noise);
        writer.Flush();
        return to.ToArray();
    }
}
