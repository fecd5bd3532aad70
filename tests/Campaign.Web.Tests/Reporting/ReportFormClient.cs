using System.Net;
using System.Text.RegularExpressions;
using Campaign.Web.Tests.Whole;

namespace Campaign.Web.Tests.Reporting;

/// <summary>Fills in forms as a browser without script does.</summary>
internal sealed class ReportFormClient(WholeSite whole)
{
    /// <summary>A page that opens.</summary>
    public async Task<string> TextAsync(string path)
    {
        using var answer = await whole.Http.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {text}");
        return text;
    }

    /// <summary>The fields of a page's form as they stand.</summary>
    public async Task<Dictionary<string, string>> FormAsync(string path) => Fields(await TextAsync(path));

    /// <summary>Sends the form with some fields typed anew.</summary>
    public async Task<(HttpStatusCode Status, string Text)> PostAsync(
        string path,
        Dictionary<string, string> form,
        params (string Name, string Value)[] typed
    )
    {
        var fields = new Dictionary<string, string>(form);
        foreach (var (name, value) in typed)
            fields[name] = value;
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = whole.Http.BaseAddress };
        using var answer = await client.PostAsync(path, new FormUrlEncodedContent(fields));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The fields of the form in a page.</summary>
    public static Dictionary<string, string> Fields(string html)
    {
        var form = html[html.IndexOf("<form method=\"post\" action=\"/bao-cao", StringComparison.Ordinal)..];
        form = form[..form.IndexOf("</form>", StringComparison.Ordinal)];
        var fields = new Dictionary<string, string>();
        foreach (Match input in Regex.Matches(form, "<input ([^>]*)>"))
            if (
                !input.Value.Contains("checkbox", StringComparison.Ordinal)
                && (
                    !input.Value.Contains("\"radio\"", StringComparison.Ordinal)
                    || input.Value.Contains(" checked", StringComparison.Ordinal)
                )
            )
                fields[Attribute(input.Value, "name")] = Attribute(input.Value, "value");
        foreach (Match area in Regex.Matches(form, "<textarea ([^>]*)>\n?(.*?)</textarea>", RegexOptions.Singleline))
            fields[Attribute(area.Groups[1].Value, "name")] = WebUtility
                .HtmlDecode(area.Groups[2].Value)
                .TrimStart('\n');
        return fields;
    }

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"").Groups[1].Value);
}
