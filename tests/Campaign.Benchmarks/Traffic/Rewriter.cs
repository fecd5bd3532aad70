using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Campaign.Benchmarks.Traffic;

/// <summary>An officer who rewrites and publishes messages over HTTP, as the backoffice does.</summary>
internal sealed class Rewriter(Uri site) : IDisposable
{
    private const string Email = "quan-tri@example.vn",
        Password = "cau vong sau con mua rao";

    private readonly HttpClient _http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }
    )
    {
        BaseAddress = site,
    };

    /// <summary>Settings that make the officer's account at the first start.</summary>
    public static Dictionary<string, string?> Account =>
        new()
        {
            ["Umbraco:CMS:Unattended:UnattendedUserName"] = "Quản trị viên mẫu",
            ["Umbraco:CMS:Unattended:UnattendedUserEmail"] = Email,
            ["Umbraco:CMS:Unattended:UnattendedUserPassword"] = Password,
        };

    /// <summary>Signs in.</summary>
    public async Task SignInAsync()
    {
        using var form = new FormUrlEncodedContent([new("email", Email), new("password", Password)]);
        using var answer = await _http.PostAsync(new Uri("/umbraco/login?returnUrl=/umbraco", UriKind.Relative), form);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"The officer was not let in: {answer.StatusCode}.");
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
        var publish = new { publishSchedules = new[] { new { culture = "vi-VN" } } };
        await SendAsync(HttpMethod.Put, $"document/{id}/publish", publish);
    }

    public void Dispose() => _http.Dispose();

    // The body and its state, which a change has to name.
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
            : throw new HttpRequestException($"{path}: {answer.StatusCode} {text}");
    }
}
