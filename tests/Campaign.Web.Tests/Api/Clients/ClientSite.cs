using System.Text.Json;
using Campaign.Web.Tests.Whole;

namespace Campaign.Web.Tests.Api.Clients;

/// <summary>The whole product, its API document, and values with which each operation answers.</summary>
public sealed class ClientSite : WholeSite, IAsyncLifetime
{
    private readonly Dictionary<string, string> _values = new()
    {
        ["alias"] = "thang-hanh-dong",
        ["code"] = "20",
        ["date"] = "2025-11-20",
        ["place"] = "20",
        ["q"] = "bạo lực",
        ["session"] = "sang",
        ["what"] = "tro-giup",
        ["year"] = "2021",
    };

    // The document names the site by which it was asked; this one is asked by its port, which is new each time.
    protected override IReadOnlyDictionary<string, string?> Settings { get; } =
        new Dictionary<string, string?> { ["Campaign:RateLimit:PerAddress"] = "1000000" };

    internal JsonElement Document { get; private set; }

    internal IReadOnlyList<ClientOperation> Operations => ClientOperation.Public(Document);

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        Http.Timeout = TimeSpan.FromMinutes(10);
        Document = await JsonAsync("/openapi/v1.json");
        foreach (var list in Operations.Where(x => x.Path.EndsWith("/{id}", StringComparison.Ordinal)))
        {
            var collection = list.Path[..^"/{id}".Length];
            var items = (await JsonAsync(collection + "?limit=1")).GetProperty("items");
            _values[collection] =
                items.GetArrayLength() > 0 ? items[0].GetProperty("id").GetString()! : Guid.Empty.ToString();
        }
        var edition = await JsonAsync("/api/v1/campaigns/thang-hanh-dong/editions/2021");
        _values["/api/v1/editions"] = edition.GetProperty("id").GetString()!;
    }

    private async Task<JsonElement> JsonAsync(string path) =>
        JsonDocument.Parse(await Http.GetStringAsync(path)).RootElement;

    /// <summary>A value for a parameter of an operation.</summary>
    internal string Value(ClientOperation operation, string name) =>
        name switch
        {
            "id" => _values[string.Join('/', operation.Path.Split('/').Take(4))],
            "name" when operation.Path.StartsWith("/api/problems", StringComparison.Ordinal) => "withdrawn",
            "name" when operation.Name == "getMessageFile" => "share.preview.png",
            "name" => "khong-co.pdf",
            _ => _values[name],
        };

    /// <summary>
    /// The problem that is the answer to an operation with the content that ships, because that has no recordings, no
    /// bulletins, no indicators and no abbreviations; null: it succeeds.
    /// </summary>
    internal static string? Expected(string operation) =>
        operation switch
        {
            "getScriptMp3" or "getScriptFile" or "getMaterialFile" or "getEventFile" => "not-found",
            "getBulletin" or "getBulletinFile" or "getIndicator" or "getAbbreviation" => "not-found",
            "getProgrammePlaylist" or "getSessionMp3" => "without-sound",
            _ => null,
        };

    /// <summary>
    /// Operations whose files take long to make, and which generated clients call as they call the others.
    /// </summary>
    internal static bool IsSlow(string operation) => operation is "getBoardPackage" or "getBoardFilm" or "getKit";
}
