using System.Net.Http.Json;
using System.Text.Json;
using Campaign.Web.Tests.Whole;
namespace Campaign.Web.Tests.Delivery;

[Collection("whole")]
public sealed class ExploreTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Fact]
    public async Task Explore()
    {
        var log = new System.Text.StringBuilder();
        foreach (var path in new[] { "content?take=3",  "content?filter=contentType:service&take=2", "content?filter=contentType:message&take=1&expand=properties[$all]", "media?fetch=children:/",
            "content?filter=contentType:folder&take=50&fields=properties[x]", "content?filter=contentType:place&take=2", "content?filter=contentType:document&take=1&sort=name:desc" })
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            using var a = await site.Http.GetAsync("/umbraco/delivery/api/v2/" + path);
            var t = await a.Content.ReadAsStringAsync();
            log.Append(System.Globalization.CultureInfo.InvariantCulture, $"### {path} {(int)a.StatusCode} {watch.ElapsedMilliseconds} ms {a.Content.Headers}\n{t[..Math.Min(t.Length, 3500)]}\n");
        }
        foreach (var language in new[] { "vi-VN", "en-US", "fr" })
        {
            site.Http.DefaultRequestHeaders.Remove("Accept-Language");
            site.Http.DefaultRequestHeaders.Add("Accept-Language", language);
            var all = await site.Http.GetFromJsonAsync<JsonElement>("/umbraco/delivery/api/v2/content?take=1000");
            int bad = 0;
            log.Append(System.Globalization.CultureInfo.InvariantCulture, $"{language}: total {all.GetProperty("total")} items {all.GetProperty("items").GetArrayLength()}\n");
            foreach (var item in all.GetProperty("items").EnumerateArray())
            {
                var route = item.GetProperty("route");
                using var m = new HttpRequestMessage(HttpMethod.Get, "/umbraco/delivery/api/v2/content/item" + route.GetProperty("path").GetString());
                m.Headers.Add("Start-Item", route.GetProperty("startItem").GetProperty("path").GetString());
                using var b = await site.Http.SendAsync(m);
                var text = await b.Content.ReadAsStringAsync();
                if (text != item.GetRawText() && bad++ < 8)
                    log.Append(System.Globalization.CultureInfo.InvariantCulture, $"{item.GetProperty("contentType")} {route.GetRawText()} -> {text[..Math.Min(300, text.Length)]}\n");
            }
            log.Append(System.Globalization.CultureInfo.InvariantCulture, $"bad {bad}\n");
        }
        await File.WriteAllTextAsync("/tmp/delivery-explore.txt", log.ToString());
    }
}
