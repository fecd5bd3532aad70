using System.Text.Json;
using System.Text.Json.Nodes;
using Campaign.Testing.Backoffice;

namespace Campaign.Browser.Tests.Lists;

/// <summary>Documents in two languages.</summary>
internal static class Translated
{
    /// <summary>Adds an English name and text to a draft.</summary>
    public static async Task TranslateAsync(this Session session, Guid id, string alias, string text)
    {
        using var opened = await session.SendAsync("GET", $"document/{id}");
        var body = JsonNode.Parse(await opened.Content.ReadAsStringAsync())!;
        var variant = new
        {
            culture = "en-US",
            segment = (string?)null,
            name = $"Sample {Guid.NewGuid():N}",
        };
        var value = new
        {
            alias,
            culture = "en-US",
            segment = (string?)null,
            value = text,
        };
        body["variants"]!.AsArray().Add(JsonSerializer.SerializeToNode(variant));
        body["values"]!.AsArray().Add(JsonSerializer.SerializeToNode(value));
        using var saved = await session.SendAsync(
            "PUT",
            $"document/{id}",
            new { values = body["values"], variants = body["variants"] },
            x => x.Headers.TryAddWithoutValidation("If-Match", opened.Headers.ETag!.ToString())
        );
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
    }
}
