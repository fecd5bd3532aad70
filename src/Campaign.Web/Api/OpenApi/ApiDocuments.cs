using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Campaign.Core.Publication;
using Campaign.Web.Http.Answers;
using Campaign.Web.Items;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace Campaign.Web.Api.OpenApi;

/// <summary>
/// The API document as readers get it: with this site's address, publisher and licence. It is OpenAPI 3.1, and the same
/// as 3.0 for tools that read no later version.
/// </summary>
internal sealed partial class ApiDocuments(
    ISwaggerProvider documents,
    IOptions<CampaignOptions> site,
    IOptions<ApiOptions> api
)
{
    // What the code says takes some hundred milliseconds to collect and never changes.
    private readonly Lazy<string> _current = new(() => Written(documents, (x, writer) => x.SerializeAsV31(writer)));

    private readonly Lazy<string> _former = new(() => Written(documents, (x, writer) => x.SerializeAsV3(writer)));

    /// <summary>Its addresses.</summary>
    public IEnumerable<Resource> Table =>
        [
            Row("openapi/v1.json", "getApiDocument", "This document.", _current),
            Row("openapi/v1-3.0.json", "getFormerApiDocument", "This document as OpenAPI 3.0.", _former),
        ];

    private Resource Row(string path, string name, string summary, Lazy<string> document) =>
        new(path, name, summary, x => new(Filled(JsonNode.Parse(document.Value)!.AsObject(), x)))
        {
            DependsOn = [ItemType.Place, ItemType.Organisation, ItemType.Campaign],
            DependsOnDay = false,
        };

    private byte[] Filled(JsonObject document, ApiRequest request)
    {
        var publisher = SitePublisher.Of(request.Snapshot, site.Value, api.Value, request.BaseUrl);
        var info = document["info"]!.AsObject();
        var contact = new JsonObject { ["name"] = publisher.Name ?? "Campaign", ["url"] = publisher.Website };
        if (publisher.Email is { } address)
            contact["email"] = address;
        info["contact"] = contact;
        if (publisher.Licence is { } licence)
            info["license"] = new JsonObject { ["name"] = licence };
        // Absolute, so that a client made from a copy of the document knows where to ask.
        document["servers"] = new JsonArray(
            new JsonObject { ["url"] = request.BaseUrl, ["description"] = "This site." }
        );
        return Encoding.UTF8.GetBytes(document.ToJsonString(Format));
    }

    private static string Written(ISwaggerProvider documents, Action<OpenApiDocument, IOpenApiWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        write(documents.GetSwagger("v1"), new OpenApiJsonWriter(text));
        var document = JsonNode.Parse(text.ToString())!;
        Unwrap(document);
        return document.ToJsonString(Format);
    }

    // Line breaks in source comments do not matter to readers.
    private static void Unwrap(JsonNode node)
    {
        if (node is JsonArray list)
            foreach (var entry in list.OfType<JsonNode>())
                Unwrap(entry);
        if (node is not JsonObject part)
            return;
        foreach (var (name, value) in part.ToList())
            if (
                name is "description" or "summary"
                && value is JsonValue words
                && words.TryGetValue<string>(out var said)
            )
                part[name] = LineBreak.Replace(said, " ");
            else if (name is not "example" and not "examples" && value is not null)
                Unwrap(value);
    }

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineBreak { get; }

    private static JsonSerializerOptions Format { get; } =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
