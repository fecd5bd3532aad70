using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Campaign.Testing.Backoffice;

/// <summary>An officer signed in over HTTP, the way the client does it.</summary>
internal sealed class Session : IDisposable
{
    public const string Password = "cau vong sau con mua rao";
    private const string Api = "/umbraco/management/api/v1/";
    private readonly HttpClient _http;

    /// <param name="baseUrl">The server.</param>
    /// <param name="from">Another loopback address to come from, which makes it a client of its own.</param>
    public Session(string baseUrl, string? from = null)
    {
        var sockets = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        if (from is not null)
            sockets.ConnectCallback = async (context, stop) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(IPAddress.Parse(from).MapToIPv6(), 0));
                await socket.ConnectAsync(IPAddress.Loopback.MapToIPv6(), context.DnsEndPoint.Port, stop);
                return new NetworkStream(socket, ownsSocket: true);
            };
        Cookies = new CookieJar { InnerHandler = sockets };
        _http = new(Cookies) { BaseAddress = new(baseUrl) };
    }

    public CookieJar Cookies { get; }

    public HttpClient Http => _http;

    public static async Task<Session> SignInAsync(
        string baseUrl,
        string email,
        string password = Password,
        string? from = null
    )
    {
        var session = new Session(baseUrl, from);
        var answer = await session.SignInAsync(email, password);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? session
            : throw new InvalidOperationException($"{email}: {answer.StatusCode}");
    }

    public Task<HttpResponseMessage> SignInAsync(string email, string password) =>
        _http.PostAsync(
            "/umbraco/login?returnUrl=/umbraco",
            new FormUrlEncodedContent([new("email", email), new("password", password)])
        );

    /// <summary>Fills in a form on one of the sign-in pages.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        _http.PostAsync(path, new FormUrlEncodedContent(fields.Select(x => KeyValuePair.Create(x.Name, x.Value))));

    public async Task<HttpResponseMessage> SendAsync(
        string method,
        string path,
        object? body = null,
        Action<HttpRequestMessage>? change = null
    )
    {
        using var request = new HttpRequestMessage(new(method), path.StartsWith('/') ? path : Api + path);
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer [redacted]");
        if (body is not null)
            request.Content = new StringContent(
                JsonSerializer.Serialize(body, JsonSerializerOptions.Web),
                Encoding.UTF8,
                "application/json"
            );
        change?.Invoke(request);
        return await _http.SendAsync(request);
    }

    public async Task<JsonNode> GetAsync(string path)
    {
        using var answer = await SendAsync("GET", path);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonNode.Parse(text)!
            : throw new InvalidOperationException($"{path}: {answer.StatusCode} {text}");
    }

    public Task<Guid> CreateAsync(Guid type, string name, Guid? parent, string culture = "vi-VN") =>
        CreateAsync(type, name, parent, culture, [("title", culture, name)]);

    public async Task<Guid> CreateAsync(
        Guid type,
        string name,
        Guid? parent,
        string? culture,
        (string Alias, string? Culture, object Value)[] values
    )
    {
        var id = Guid.NewGuid();
        using var made = await SendAsync(
            "POST",
            "document",
            new
            {
                id,
                parent = parent is null ? null : new { id = parent },
                documentType = new { id = type },
                values = values.Select(x => new
                {
                    alias = x.Alias,
                    culture = x.Culture,
                    segment = (string?)null,
                    value = x.Value,
                }),
                variants = new[]
                {
                    new
                    {
                        culture,
                        segment = (string?)null,
                        name,
                    },
                },
            }
        );
        return made.StatusCode == HttpStatusCode.Created
            ? id
            : throw new InvalidOperationException($"{made.StatusCode} {await made.Content.ReadAsStringAsync()}");
    }

    public async Task PublishAsync(Guid id, string? culture = "vi-VN")
    {
        using var done = await SendAsync(
            "PUT",
            $"document/{id}/publish",
            new { publishSchedules = new[] { new { culture } } }
        );
        if (!done.IsSuccessStatusCode)
            throw new InvalidOperationException(await done.Content.ReadAsStringAsync());
    }

    public void Dispose() => _http.Dispose();
}
