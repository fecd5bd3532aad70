using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Campaign.Benchmarks.Publish;

/// <summary>One officer with one browser, who works as the backoffice's client does.</summary>
internal sealed class OfficerDesk(Uri site, OfficersWork work) : IDisposable
{
    private readonly HttpClient _http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }
    )
    {
        BaseAddress = site,
        Timeout = TimeSpan.FromMinutes(5),
    };

    public void Dispose() => _http.Dispose();

    public async Task SignInAsync(string email, string password)
    {
        using var form = new FormUrlEncodedContent([new("email", email), new("password", password)]);
        using var answer = await _http.PostAsync(new Uri("/umbraco/login?returnUrl=/umbraco", UriKind.Relative), form);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"{email} cannot sign in: {answer.StatusCode}");
    }

    /// <summary>Opens, saves and sometimes publishes one message after the other.</summary>
    public async Task WorkAsync(Guid[] ids, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var id = ids[Random.Shared.Next(ids.Length)];
            try
            {
                if (await SaveAsync(id) is { } number && Random.Shared.Next(3) == 0)
                    await PublishAsync(id, number);
            }
            catch (HttpRequestException fault)
            {
                work.Refused($"no answer ({fault.HttpRequestError})");
            }
            // Even a fast officer reads what is on the screen.
            await Task.Delay(Random.Shared.Next(50, 500), CancellationToken.None);
        }
    }

    /// <summary>The number of the text that a message has now.</summary>
    public async Task<long> NumberAsync(Guid id)
    {
        using var answer = await SendAsync("open", HttpMethod.Get, $"document/{id}", null);
        return OfficersWork.NumberIn(
            (string)Text(JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!)!
        );
    }

    private async Task<long?> SaveAsync(Guid id)
    {
        using var opened = await SendAsync("open", HttpMethod.Get, $"document/{id}", null);
        if (!opened.IsSuccessStatusCode)
            return null;
        var document = JsonNode.Parse(await opened.Content.ReadAsStringAsync())!;
        var (number, text) = work.Next(OfficersWork.NumberIn((string)Text(document)!));
        document["values"]!.AsArray().First(IsText)!["value"] = text;
        var draft = new JsonObject
        {
            ["values"] = document["values"]!.DeepClone(),
            ["variants"] = document["variants"]!.DeepClone(),
            ["template"] = null,
        };
        using var saved = await SendAsync("save", HttpMethod.Put, $"document/{id}", draft, opened.Headers.ETag);
        if (!saved.IsSuccessStatusCode)
            return null;
        work.Saved(id, number);
        return number;
    }

    private async Task PublishAsync(Guid id, long number)
    {
        var what = new { publishSchedules = new[] { new { culture = "vi-VN" } } };
        using var answer = await SendAsync("publish", HttpMethod.Put, $"document/{id}/publish", what);
        if (answer.IsSuccessStatusCode)
            work.Published(id, number);
    }

    private async Task<HttpResponseMessage> SendAsync(
        string what,
        HttpMethod method,
        string path,
        object? body,
        EntityTagHeaderValue? state = null
    )
    {
        using var request = new HttpRequestMessage(method, "/umbraco/management/api/v1/" + path);
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer [redacted]");
        if (state is not null)
            request.Headers.IfMatch.Add(state);
        request.Content = body is null ? null : JsonContent.Create(body);
        var watch = Stopwatch.StartNew();
        var answer = await _http.SendAsync(request);
        work.Took(what, watch.Elapsed.TotalMilliseconds);
        if (!answer.IsSuccessStatusCode)
            work.Refused($"{what}: {(int)answer.StatusCode} {answer.StatusCode}");
        return answer;
    }

    private static bool IsText(JsonNode? value) => (string?)value!["alias"] == "officialText";

    private static JsonNode? Text(JsonNode document) => document["values"]!.AsArray().First(IsText)!["value"];
}
