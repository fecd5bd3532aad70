using System.Net;
using System.Text.RegularExpressions;

namespace Campaign.UmbracoHost.Tests.Accounts.External;

/// <summary>A browser that goes to the directory, fills in what it asks, and comes back.</summary>
internal sealed partial class DirectoryBrowser : IDisposable
{
    private readonly HttpClient _http;

    public DirectoryBrowser(string site) => _http = new() { BaseAddress = new(site) };

    /// <summary>Signs in and returns the page the site then shows.</summary>
    public async Task<(HttpStatusCode Status, string Page)> SignInAsync(string subject)
    {
        var answer = await _http.GetAsync("/umbraco/login/directory?returnUrl=/umbraco/section/content");
        while (true)
        {
            var (page, at) = (await answer.Content.ReadAsStringAsync(), answer.RequestMessage!.RequestUri!);
            if (at.Authority == _http.BaseAddress!.Authority)
                return (answer.StatusCode, WebUtility.HtmlDecode(page));
            Assert.True(answer.IsSuccessStatusCode, page);
            var prompt = Prompt().Match(page).Groups[1].Value;
            answer.Dispose();
            answer = await _http.PostAsync(
                new Uri(at, Action().Match(page).Groups[1].Value),
                new FormUrlEncodedContent([new("prompt", prompt), new("login", subject), new("password", "x")])
            );
        }
    }

    /// <summary>What the site answers to the client of the backoffice.</summary>
    public async Task<(HttpStatusCode Status, string Text)> CurrentAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/umbraco/management/api/v1/user/current");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer [redacted]");
        using var answer = await _http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("<form[^>]* action=\"([^\"]+)\"")]
    private static partial Regex Action();

    [GeneratedRegex("name=\"prompt\" value=\"([^\"]+)\"")]
    private static partial Regex Prompt();
}
