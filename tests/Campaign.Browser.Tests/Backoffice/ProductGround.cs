using System.Text.Json.Nodes;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Media;
using Campaign.Web;
using Campaign.Web.Tests.Whole;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;

namespace Campaign.Browser.Tests.Backoffice;

/// <summary>
/// The product as it is served, with its own content. The pages are key messages; readers use site and API.
/// </summary>
internal sealed class ProductGround : Ground
{
    private readonly DirectoryInfo _folder;
    private readonly WebApplication _app;
    private readonly HttpClient _reader = new();
    private int _order = 100;

    private ProductGround(DirectoryInfo folder, Dictionary<string, string?> settings)
    {
        _folder = folder;
        _app = Application.Build(
            [],
            builder =>
            {
                builder.Logging.SetMinimumLevel(LogLevel.Warning);
                builder.Services.AddSingleton<TimeProvider>(Clock);
                builder.Configuration.AddInMemoryCollection(settings);
            }
        );
    }

    public override string BaseUrl => _app.Urls.First();

    public override MovedClock Clock { get; } = new();

    public override IServiceProvider Services => _app.Services;

    public override Guid PageType => TypeOf("message");

    public override string Text => "officialText";

    public override string Optional => "helpLine";

    /// <summary>Database, media and mail.</summary>
    public string Folder => _folder.FullName;

    public static async Task<ProductGround> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("campaign-product-");
        var ground = new ProductGround(folder, await FirstStart.CopyToAsync(folder));
        await Application.PrepareAsync(ground._app);
        Application.Map(ground._app);
        await ground._app.StartAsync();
        ground._reader.BaseAddress = new(ground.BaseUrl);
        return ground;
    }

    public Guid TypeOf(string alias) => Services.GetRequiredService<IContentTypeService>().Get(alias)!.Key;

    public Guid MediaTypeOf(string alias) => Services.GetRequiredService<IMediaTypeService>().Get(alias)!.Key;

    /// <summary>The edition below which the scenarios write.</summary>
    public Guid Edition() =>
        Services
            .GetRequiredService<IContentService>()
            .GetPagedDescendants(-1, 0, 10_000, out _)
            .First(x => x.ContentType.Alias == "edition" && x.GetValue<int>("year") == 2021)
            .Key;

    public override async Task<Guid> FolderAsync(
        Session session,
        string? name = null,
        Guid? parent = null,
        bool published = true
    )
    {
        var folder = await session.CreateAsync(
            TypeOf("folder"),
            name ?? $"Thư mục {Guid.NewGuid():N}",
            parent ?? Edition(),
            culture: null,
            []
        );
        if (published)
            await session.PublishAsync(folder, culture: null);
        return folder;
    }

    public override Task<Guid> TopFolderAsync(Session session, string name) =>
        session.CreateAsync(TypeOf("folder"), name, parent: null, culture: null, []);

    public override Task<Guid> PageAsync(Session session, string text, Guid folder) =>
        session.CreateAsync(
            PageType,
            text,
            folder,
            "vi-VN",
            [
                ("order", null, Interlocked.Increment(ref _order)),
                ("sourceNote", null, "Soạn để thử"),
                (Text, "vi-VN", text),
            ]
        );

    public override async Task FillRestAsync(Desk desk)
    {
        await desk.Field("order").FillAsync($"{Interlocked.Increment(ref _order)}");
        await desk.Field("sourceNote").FillAsync("Soạn để thử");
    }

    public override async Task<string?> PublicAsync(Guid page, string culture = "vi-VN") =>
        await ReadAsync($"/api/v1/messages/{page}?lang={culture}") is { } message
        && message["language"]!.GetValue<string>() == culture
            ? message["officialText"]!.GetValue<string>()
            : null;

    public override async Task<bool> SiteShowsAsync(Guid page, string text)
    {
        var message = (await ReadAsync($"/api/v1/messages/{page}"))!;
        using var shown = await GetAsync(new Uri(message["webUrl"]!.GetValue<string>()).PathAndQuery);
        return shown.IsSuccessStatusCode
            && System
                .Net.WebUtility.HtmlDecode(await shown.Content.ReadAsStringAsync())
                .Contains(text, StringComparison.Ordinal);
    }

    // a page in English is public below a campaign and an edition in English only
    public override async Task AboveInEnglishAsync(Session session)
    {
        var contents = Services.GetRequiredService<IContentService>();
        var edition = contents.GetById(Edition())!;
        foreach (
            var id in contents
                .GetAncestors(edition)
                .Append(edition)
                .Where(x => !x.IsCulturePublished("en-US"))
                .Select(x => x.Key)
        )
        {
            using var opened = await session.SendAsync("GET", $"document/{id}");
            var above = JsonNode.Parse(await opened.Content.ReadAsStringAsync())!;
            using var saved = await session.SendAsync(
                "PUT",
                $"document/{id}",
                new
                {
                    values = above["values"],
                    variants = above["variants"]!
                        .AsArray()
                        .Where(x => x!["culture"]?.GetValue<string>() != "en-US")
                        .Select(x => new
                        {
                            culture = x!["culture"]?.GetValue<string>(),
                            segment = (string?)null,
                            name = x["name"]!.GetValue<string>(),
                        })
                        .Append(
                            new
                            {
                                culture = (string?)"en-US",
                                segment = (string?)null,
                                name = "Sample",
                            }
                        ),
                },
                x => x.Headers.TryAddWithoutValidation("If-Match", opened.Headers.ETag!.ToString())
            );
            Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
            await session.PublishAsync(id, "en-US");
        }
    }

    public override System.Net.HttpStatusCode PreviewStatus => System.Net.HttpStatusCode.OK;

    public override async Task<Guid> PageForPictureAsync(Session session) =>
        await session.CreateAsync(
            TypeOf("material"),
            "Áp phích mẫu",
            await FolderAsync(session),
            "vi-VN",
            [
                ("kind", null, new[] { "Áp phích" }),
                ("code", null, "AP-MAU"),
                ("altText", "vi-VN", "Một dải thổ cẩm"),
                ("sourceNote", null, "Soạn để thử"),
            ]
        );

    public override async Task<bool> ShowsAsync(Guid page, Guid image)
    {
        var source = MediaFile.Source(Services.GetRequiredService<IMediaService>().GetById(image)!)!;
        return await ReadAsync($"/api/v1/materials/{page}") is { } material
            && material["formats"]!
                .AsArray()
                .Any(x => x!["width"]?.GetValue<int>() == 64 && x["height"]?.GetValue<int>() == 40)
            && (await _reader.GetAsync(source)).IsSuccessStatusCode;
    }

    /// <summary>An answer of the public API; null when it is not there.</summary>
    public async Task<JsonNode?> ReadAsync(string path)
    {
        using var answer = await _reader.GetAsync(path);
        return answer.IsSuccessStatusCode ? JsonNode.Parse(await answer.Content.ReadAsStringAsync()) : null;
    }

    /// <summary>A page of the site.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => _reader.GetAsync(path);

    public override async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.DeleteAll();
    }
}
