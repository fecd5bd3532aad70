using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Campaign.Web.Tests.Whole.Killing;

/// <summary>An officer who rewrites, publishes and withdraws messages over HTTP, as in the backoffice.</summary>
internal sealed class Officer(Uri site) : IDisposable
{
    private readonly HttpClient _http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }
    )
    {
        BaseAddress = site,
    };

    public async Task SignInAsync()
    {
        using var form = new FormUrlEncodedContent([
            new("email", ProductProcess.Email),
            new("password", ProductProcess.Password),
        ]);
        using var answer = await _http.PostAsync("/umbraco/login?returnUrl=/umbraco", form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>Writes a new text and publishes it.</summary>
    public async Task RewriteAsync(Guid id, string text)
    {
        var (body, state) = await SendAsync(HttpMethod.Get, $"document/{id}", null);
        var document = JsonNode.Parse(body)!;
        document["values"]!.AsArray().First(x => (string?)x!["alias"] == "officialText")!["value"] = text;
        var draft = new JsonObject
        {
            ["values"] = document["values"]!.DeepClone(),
            ["variants"] = document["variants"]!.DeepClone(),
            ["template"] = null,
        };
        await SendAsync(HttpMethod.Put, $"document/{id}", draft, state);
        await SendAsync(
            HttpMethod.Put,
            $"document/{id}/publish",
            new { publishSchedules = new[] { new { culture = "vi-VN" } } }
        );
    }

    /// <summary>Withdraws it.</summary>
    public async Task WithdrawAsync(Guid id) =>
        await SendAsync(HttpMethod.Put, $"document/{id}/unpublish", new { cultures = new[] { "vi-VN" } });

    // Returns the body and its state, which a change has to name.
    private async Task<(string Body, EntityTagHeaderValue? State)> SendAsync(
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
        using var answer = await _http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? (text, answer.Headers.ETag)
            : throw new InvalidOperationException($"{path}: {answer.StatusCode} {text}");
    }

    public void Dispose() => _http.Dispose();
}
