using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Campaign.Web.Tests.Whole;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Site;

/// <summary>Many people with browsers that keep their connections, on a product that has just started.</summary>
public sealed class VisitorsTests : IAsyncLifetime
{
    private const string Rules = "[...document.styleSheets].reduce((n, x) => n + x.cssRules.length, 0)";
    private const int Visitors = 30,
        AtOnce = 3,
        PagesEach = 3;

    private static readonly string[] Pages =
    [
        "/",
        "/tim-kiem?q=cuu+toi",
        "/gioi-thieu",
        "/tro-giup",
        "/thong-diep",
        "/tai-lieu",
        "/an-toan",
        "/en",
    ];

    private readonly SqliteSite _site = new();
    private readonly Dictionary<string, Seen> _right = new(StringComparer.Ordinal);
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public async Task InitializeAsync()
    {
        await _site.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _chromium = await TestChromium.LaunchAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null)
            await _chromium.DisposeAsync();
        _playwright?.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Every_visitor_gets_every_page_and_file_as_it_is()
    {
        var seen = new List<Seen>();
        for (var first = 0; first < Visitors; first += AtOnce)
            foreach (var visit in await Task.WhenAll(Enumerable.Range(first, AtOnce).Select(VisitAsync)))
                seen.AddRange(visit);
        var whole = seen.Count(x => x.Hash is not null);
        Assert.True(whole > Visitors * 10, $"only {whole} answers");
        var kinds = seen.Where(x => x.Hash is not null).ToLookup(x => x.MediaType?.Split(';')[0]);
        foreach (var name in (string[])["text/html", "text/css", "text/javascript", "font/woff2", "image/svg+xml"])
            Assert.True(kinds[name].Count() >= 5, name);
        foreach (var answer in seen)
        {
            if (!_right.TryGetValue(answer.Path, out var right))
                _right[answer.Path] = right = await AskAloneAsync(answer.Path);
            Assert.Equal(answer.Hash is null ? right with { Hash = null } : right, answer);
            // The address of an asset says what is in it.
            if (Regex.Match(answer.Path, "^/assets/([0-9a-f]{12})/") is { Success: true } asset)
                Assert.StartsWith(asset.Groups[1].Value, right.Hash, StringComparison.Ordinal);
        }
    }

    private async Task<List<Seen>> VisitAsync(int visitor)
    {
        var origin = _site.Http.BaseAddress!.ToString().TrimEnd('/');
        await using var context = await _chromium!.NewContextAsync(new() { BaseURL = origin, Locale = "vi-VN" });
        var page = (await context.NewPageAsync()).Patient();
        // Three visitors at once on a busy machine: nothing here is about time.
        var (seen, done) = (new List<Seen>(), new ConcurrentQueue<IRequest>());
        // Whoever asks for the body of an answer that Chromium gives up waits for ever.
        page.RequestFinished += (_, request) => done.Enqueue(request);
        for (var i = 0; i < PagesEach; i++)
        {
            await page.GotoAsync(Pages[(visitor + (i * 3)) % Pages.Length]);
            Assert.True(await page.EvaluateAsync<int>(Rules) > 100);
            while (done.TryDequeue(out var request))
                if (
                    request.Url.StartsWith(origin, StringComparison.Ordinal)
                    && await request.ResponseAsync() is { } answer
                )
                    seen.Add(
                        Seen.Of(
                            answer.Url[origin.Length..],
                            answer.Status,
                            await answer.HeaderValueAsync("content-type"),
                            await BodyAsync(answer),
                            origin
                        )
                    );
        }
        return seen;
    }

    // Chromium keeps no copy of some of what it has from its own cache.
    private static async Task<byte[]?> BodyAsync(IResponse answer)
    {
        try
        {
            return await answer.BodyAsync();
        }
        catch (PlaywrightException)
        {
            return null;
        }
    }

    // By another name of the product, on a connection of its own: made anew, whatever was kept for the visitors.
    private async Task<Seen> AskAloneAsync(string path)
    {
        var origin = $"http://localhost:{_site.Http.BaseAddress!.Port}";
        using var http = new HttpClient();
        using var answer = await http.GetAsync(origin + path);
        var body = await answer.Content.ReadAsByteArrayAsync();
        return Seen.Of(path, (int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), body, origin);
    }

    private sealed record Seen(string Path, int Status, string? MediaType, string? Hash)
    {
        public static Seen Of(string path, int status, string? mediaType, byte[]? body, string origin)
        {
            // Pages name the address they were asked by.
            if (body is not null && mediaType?.StartsWith("text/html", StringComparison.Ordinal) == true)
                body = Encoding.UTF8.GetBytes(
                    Encoding.UTF8.GetString(body).Replace(origin, "", StringComparison.Ordinal)
                );
            return new(path, status, mediaType, body is null ? null : Convert.ToHexStringLower(SHA256.HashData(body)));
        }
    }
}
