using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Campaign.Testing.Backoffice;

namespace Campaign.Browser.Tests.Backoffice;

/// <summary>The backoffice alone, with two types of its own.</summary>
internal sealed class SmallGround(BackofficeHost host) : Ground
{
    private readonly HttpClient _reader = new() { BaseAddress = new(host.BaseUrl) };

    public override string BaseUrl => host.BaseUrl;

    public override MovedClock Clock => host.Clock;

    public override IServiceProvider Services => host.Services;

    public override Guid PageType => SampleTypes.Page;

    public override string Text => "title";

    public override string Optional => "text";

    public override async Task<Guid> FolderAsync(
        Session session,
        string? name = null,
        Guid? parent = null,
        bool published = true
    )
    {
        var folder = await session.CreateAsync(SampleTypes.Folder, name ?? $"Thư mục {Guid.NewGuid():N}", parent);
        if (published)
            await session.PublishAsync(folder);
        return folder;
    }

    public override Task<Guid> TopFolderAsync(Session session, string name) =>
        FolderAsync(session, name, parent: null, published: false);

    public override Task<Guid> PageAsync(Session session, string text, Guid folder) =>
        session.CreateAsync(SampleTypes.Page, text, folder);

    public override async Task<string?> PublicAsync(Guid page, string culture = "vi-VN") =>
        (await ReadAsync(page, culture))?["title"]?.GetValue<string>();

    // there is no site to show it on
    public override System.Net.HttpStatusCode PreviewStatus => System.Net.HttpStatusCode.ServiceUnavailable;

    public override Task<Guid> PageForPictureAsync(Session session) => PublishedPageAsync(session, "Có ảnh");

    public override async Task<bool> ShowsAsync(Guid page, Guid image) =>
        (await ReadAsync(page, "vi-VN"))?["image"]?.GetValue<string>().Contains($"{image}", StringComparison.Ordinal)
        == true;

    private async Task<JsonNode?> ReadAsync(Guid page, string culture) =>
        (await _reader.GetFromJsonAsync<JsonArray>($"/published?culture={culture}"))!.FirstOrDefault(x =>
            x!["id"]!.GetValue<Guid>() == page
        );

    public override ValueTask DisposeAsync()
    {
        _reader.Dispose();
        return host.DisposeAsync();
    }
}
