using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Campaign.Browser.Tests.Backoffice;

internal static class Until
{
    /// <summary>Waits for what the browser was asked to do to arrive at the server.</summary>
    public static async Task TrueAsync(Func<Task<bool>> test, string what)
    {
        for (var i = 0; i < 100; i++)
        {
            if (await test())
                return;
            await Task.Delay(150);
        }
        Assert.Fail("Not in time: " + what);
    }

    /// <summary>What a reader would get of a document, or null.</summary>
    public static async Task<JsonNode?> PublishedAsync(string baseUrl, Guid id, string culture = "vi-VN")
    {
        using var http = new HttpClient();
        var all = await http.GetFromJsonAsync<JsonArray>($"{baseUrl}/published?culture={culture}");
        return all!.FirstOrDefault(x => x!["id"]!.GetValue<Guid>() == id);
    }
}
