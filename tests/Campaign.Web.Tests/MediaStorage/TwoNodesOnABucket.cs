using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Campaign.Testing.Backoffice;
using Campaign.Testing.Databases;
using Campaign.Testing.MediaStorage;
using Campaign.UmbracoHost.Tests.Media;
using Campaign.Web.Tests.Whole.Killing;

namespace Campaign.Web.Tests.MediaStorage;

/// <summary>
/// Two processes on PostgreSQL whose uploaded files are in one bucket, with an officer signed in to each.
/// </summary>
internal sealed class TwoNodesOnABucket : IAsyncDisposable
{
    // Of Umbraco's standard types.
    private static readonly Guid Image = new("cc07b313-0843-4aa8-bbda-871c8da728c8");

    private readonly (string, string)[] _settings;

    private TwoNodesOnABucket(BucketServer bucket)
    {
        Bucket = bucket;
        var database = PrivatePostgres.Instance.CreateDatabase();
        _settings =
        [
            ("ConnectionStrings__umbracoDbDSN", database),
            ("ConnectionStrings__umbracoDbDSN_ProviderName", "Npgsql"),
            .. bucket.Settings.Select(x => (x.Key.Replace(":", "__", StringComparison.Ordinal), x.Value!)),
        ];
        (One, Two) = (new(_settings), new(_settings));
    }

    public BucketServer Bucket { get; }

    public ProductProcess One { get; }

    public ProductProcess Two { get; }

    /// <summary>The officer at the first node.</summary>
    public Session Here { get; private set; } = null!;

    /// <summary>The officer at the second.</summary>
    public Session There { get; private set; } = null!;

    public static async Task<TwoNodesOnABucket> StartAsync()
    {
        var nodes = new TwoNodesOnABucket(await BucketServer.StartAsync());
        await nodes.One.StartAsync();
        await nodes.Two.StartAsync();
        nodes.Here = await SignInAsync(nodes.One);
        nodes.There = await SignInAsync(nodes.Two);
        return nodes;
    }

    /// <summary>A node with other settings.</summary>
    public ProductProcess Other(params (string, string)[] settings) => new([.. _settings, .. settings]);

    public async ValueTask DisposeAsync()
    {
        Here?.Dispose();
        There?.Dispose();
        One.Dispose();
        Two.Dispose();
        await Bucket.DisposeAsync();
    }

    public static Task<Session> SignInAsync(ProductProcess node) =>
        Session.SignInAsync(node.Address.ToString(), ProductProcess.Email, ProductProcess.Password);

    public static async Task<(Guid Key, HttpStatusCode Status, string Said)> UploadAsync(Session session, byte[] png)
    {
        var key = Guid.NewGuid();
        using var form = new MultipartFormDataContent
        {
            { new StringContent($"{key}"), "Id" },
            { new ByteArrayContent(png), "File", "ảnh.png" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/umbraco/management/api/v1/temporary-file")
        {
            Content = form,
        };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer [redacted]");
        using var answer = await session.Http.SendAsync(request);
        return (key, answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Uploads a picture at one node and saves it at the other.</summary>
    public async Task<(Guid Item, string Address)> PictureAsync(int width)
    {
        var (upload, status, said) = await UploadAsync(Here, Pictures.Png(width, 300));
        Assert.True(status == HttpStatusCode.Created, said);
        var item = Guid.NewGuid();
        using var saved = await SaveNewAsync(There, item, upload);
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        return (item, await AddressAsync(There, item));
    }

    public static Task<HttpResponseMessage> SaveNewAsync(Session session, Guid item, Guid upload) =>
        session.SendAsync(
            "POST",
            "media",
            new
            {
                id = item,
                mediaType = new { id = Image },
                values = new object[]
                {
                    new { alias = "umbracoFile", value = (object)new { temporaryFileId = upload } },
                    new { alias = "altText", value = (object)"Hình mẫu." },
                },
                variants = new object[] { new { name = $"Ảnh mẫu {item:N}" } },
            }
        );

    /// <summary>Gives an item another picture.</summary>
    public static async Task ReplaceAsync(Session session, Guid item, Guid upload)
    {
        using var read = await session.SendAsync("GET", $"media/{item}");
        var values = JsonNode.Parse(await read.Content.ReadAsStringAsync())!["values"]!.AsArray();
        values.Single(x => (string?)x!["alias"] == "umbracoFile")!["value"] = new JsonObject
        {
            ["temporaryFileId"] = $"{upload}",
        };
        using var saved = await session.SendAsync(
            "PUT",
            $"media/{item}",
            new { values, variants = new object[] { new { name = "Ảnh khác" } } },
            x => x.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(read.Headers.ETag!.ToString()))
        );
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
    }

    /// <summary>Where an item's picture is.</summary>
    public static async Task<string> AddressAsync(Session session, Guid item) =>
        (string)
            (await session.GetAsync($"media/{item}"))["values"]!
                .AsArray()
                .Single(x => (string?)x!["alias"] == "umbracoFile")!["value"]!["src"]!;
}
