using System.Globalization;
using System.Text.Json.Nodes;
using Campaign.Testing.Backoffice;

namespace Campaign.Web.Tests.Whole;

/// <summary>What the tests of the desk ask for.</summary>
public abstract partial class DeskTests<TSite>
{
    private async Task<(long Sequence, string[] Ids, string[] Dates)> SessionsAsync()
    {
        var text = (await site.Http.GetStringAsync($"/api/v1/programmes/{Commune}/sessions.ics")).Replace(
            "\r\n ",
            "",
            StringComparison.Ordinal
        );
        var lines = text.Split("\r\n")
            .Select(x => x.Split(':', 2))
            .Where(x => x.Length == 2)
            .ToLookup(x => x[0], x => x[1]);
        Assert.Equal(lines["UID"].Count(), lines["LAST-MODIFIED"].Count());
        return (
            long.Parse(lines["SEQUENCE"].Distinct().Single(), CultureInfo.InvariantCulture),
            [.. lines["UID"]],
            [.. lines["DTSTAMP"], .. lines["LAST-MODIFIED"]]
        );
    }

    private static async Task<Guid> DecideAsync(Session officer, object words)
    {
        using var answer = await officer.SendAsync("POST", Desk + "edits", words);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!["id"]!.GetValue<Guid>();
    }

    private async Task<(Guid[] Scripts, string Text)> ContentAsync(Session officer, string place)
    {
        var programme = await officer.GetAsync($"{Desk}programme?place={place}&date={Date}");
        var items = programme["sessions"]![0]!["items"]!.AsArray().Where(x => x!["isContent"]!.GetValue<bool>());
        return (
            [.. items.Select(x => x!["script"]!.GetValue<Guid>())],
            programme.ToJsonString(
                new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        );
    }

    private static string Why(JsonNode? line) => line!["why"]!.GetValue<string>();

    private async Task<string> WhyAsync(string place, Guid script)
    {
        var programme = JsonNode.Parse(await site.Http.GetStringAsync($"/api/v1/programmes/{place}/{Date}"))!;
        var page = await site.Http.GetStringAsync($"/loa/{place}/{Date}");
        var why = Why(programme["decisions"]!.AsArray().Single(x => x!["scriptId"]!.GetValue<Guid>() == script));
        Assert.Contains(
            why.TrimEnd('.'),
            page.Replace('\u00a0', ' ').Replace("&nbsp;", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        return why;
    }

    private async Task<string?> TagAsync(string place)
    {
        using var answer = await site.Http.GetAsync($"/api/v1/programmes/{place}/{Date}");
        return answer.Headers.ETag?.Tag;
    }
}
