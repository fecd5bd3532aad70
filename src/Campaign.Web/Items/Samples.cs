using System.Text.Json.Nodes;
using Campaign.Core.Publication;

namespace Campaign.Web.Items;

/// <summary>Examples for the API document. Those of the product are files next to it, approved by a test.</summary>
public static class Samples
{
    private const string Site = "https://chien-dich.example.vn";

    /// <summary>An invented item with the fields that every item has, and its own.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="collection">Last part of the list's address.</param>
    /// <param name="page">Path of its page; null when it has none.</param>
    /// <param name="title">A title that says that it is a sample.</param>
    /// <param name="own">Its own fields.</param>
    public static JsonObject Item(ItemType type, string collection, string? page, string title, JsonObject own)
    {
        var id = new Guid(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);
        var item = new JsonObject
        {
            ["id"] = id,
            ["type"] = type.Name,
            ["url"] = $"{Site}{ItemKinds.Api}/{collection}/{id}",
            ["webUrl"] = page is null ? null : Site + page,
            ["language"] = CampaignSnapshot.DefaultLanguage,
            ["availableLanguages"] = new JsonArray(CampaignSnapshot.DefaultLanguage),
            ["title"] = title,
            ["summary"] = null,
            ["publishedAt"] = "2021-10-20T02:00:00Z",
            ["updatedAt"] = "2021-10-20T02:00:00Z",
            ["version"] = 1,
            ["validFrom"] = null,
            ["validUntil"] = null,
            ["places"] = new JsonArray(),
            ["audiences"] = new JsonArray(),
            ["situation"] = "normal",
            ["source"] = null,
            ["reviewedOn"] = null,
            ["nextReviewOn"] = null,
            ["licence"] = null,
            ["campaign"] = null,
            ["edition"] = null,
            ["isSample"] = true,
            ["translationOutdated"] = false,
        };
        foreach (var (name, value) in own)
            item[name] = value?.DeepClone();
        return item;
    }

    /// <summary>The example of an operation; null when there is no file with its name.</summary>
    internal static JsonNode? Find(string operation)
    {
        using var file = typeof(Samples).Assembly.GetManifestResourceStream($"example.{operation}.json");
        return file is null ? null : JsonNode.Parse(file);
    }

    /// <summary>The example of an operation.</summary>
    /// <exception cref="InvalidOperationException">There is no file with its name.</exception>
    internal static JsonNode Of(string operation) =>
        Find(operation) ?? throw new InvalidOperationException($"There is no example {operation}.json.");

    /// <summary>A list with one item.</summary>
    internal static JsonObject ListOf(JsonNode item) =>
        new JsonObject
        {
            ["items"] = new JsonArray(item.DeepClone()),
            ["nextCursor"] = null,
            ["total"] = 1,
            ["asOf"] = "2021-11-20",
        };
}
