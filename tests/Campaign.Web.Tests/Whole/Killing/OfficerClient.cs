using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Campaign.Web.Tests.Whole.Killing;

/// <summary>One officer with one browser: what the backoffice's client sends.</summary>
internal sealed class OfficerClient(Uri site) : IDisposable
{
    private readonly HttpClient _http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }
    )
    {
        BaseAddress = site,
        Timeout = TimeSpan.FromMinutes(5),
    };

    public async Task SignInAsync(string email, string password)
    {
        using var form = new FormUrlEncodedContent([new("email", email), new("password", password)]);
        using var answer = await _http.PostAsync(new Uri("/umbraco/login?returnUrl=/umbraco", UriKind.Relative), form);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"{email} was not let in: {answer.StatusCode}.");
    }

    public Task<HttpResponseMessage> OpenAsync(Guid id) => SendAsync(HttpMethod.Get, $"document/{id}");

    /// <summary>Saves a text.</summary>
    /// <param name="id">The message.</param>
    /// <param name="opened">The message as it was opened; it is changed.</param>
    /// <param name="text">The new text.</param>
    /// <param name="state">The state that it was opened in, which a change has to name.</param>
    public Task<HttpResponseMessage> SaveAsync(Guid id, JsonNode opened, string text, EntityTagHeaderValue? state)
    {
        TextOf(opened)["value"] = text;
        var draft = new JsonObject
        {
            ["values"] = opened["values"]!.DeepClone(),
            ["variants"] = opened["variants"]!.DeepClone(),
            ["template"] = null,
        };
        return SendAsync(HttpMethod.Put, $"document/{id}", draft, state);
    }

    public Task<HttpResponseMessage> PublishAsync(Guid id) =>
        SendAsync(
            HttpMethod.Put,
            $"document/{id}/publish",
            new { publishSchedules = new[] { new { culture = "vi-VN" } } }
        );

    public Task<HttpResponseMessage> WithdrawAsync(Guid id) =>
        SendAsync(HttpMethod.Put, $"document/{id}/unpublish", new { cultures = new[] { "vi-VN" } });

    /// <summary>Writes a new text and publishes it.</summary>
    /// <exception cref="InvalidOperationException">It was refused; the message has status and body.</exception>
    public async Task RewriteAsync(Guid id, string text)
    {
        using var opened = await OpenAsync(id);
        using var saved = await SaveAsync(id, JsonNode.Parse(await DoneAsync(opened))!, text, opened.Headers.ETag);
        await DoneAsync(saved);
        using var published = await PublishAsync(id);
        await DoneAsync(published);
    }

    /// <summary>The body of an answer that is not a refusal.</summary>
    /// <exception cref="InvalidOperationException">It is one; the message has status and body.</exception>
    public static async Task<string> DoneAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? text
            : throw new InvalidOperationException(
                $"{answer.RequestMessage!.RequestUri!.AbsolutePath}: {answer.StatusCode} {text}"
            );
    }

    /// <summary>The field with the text of a message.</summary>
    public static JsonNode TextOf(JsonNode document) =>
        document["values"]!.AsArray().First(x => (string?)x!["alias"] == "officialText")!;

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        object? body = null,
        EntityTagHeaderValue? state = null
    )
    {
        using var request = new HttpRequestMessage(method, "/umbraco/management/api/v1/" + path);
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer [redacted]");
        if (state is not null)
            request.Headers.IfMatch.Add(state);
        request.Content = body is null ? null : JsonContent.Create(body);
        return await _http.SendAsync(request);
    }
}
