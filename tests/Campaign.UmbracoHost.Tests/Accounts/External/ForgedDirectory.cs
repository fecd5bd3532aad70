using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Campaign.UmbracoHost.Tests.Accounts.External;

/// <summary>A directory that lies: it sends everybody back at once, with a token that the test alters.</summary>
internal sealed class ForgedDirectory : IAsyncDisposable
{
    private readonly WebApplication _app;
    private string _nonce = "";

    private ForgedDirectory(WebApplication app) => _app = app;

    public string Issuer { get; private set; } = "";

    public RsaSecurityKey Key { get; } = new(RSA.Create(2048)) { KeyId = "k" };

    /// <summary>Changes the token before it is signed.</summary>
    public Action<SecurityTokenDescriptor> Alter { get; set; } = _ => { };

    public static async Task<ForgedDirectory> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(x => x.Listen(IPAddress.Loopback, 0));
        var directory = new ForgedDirectory(builder.Build());
        directory.Map();
        await directory._app.StartAsync();
        directory.Issuer = directory._app.Urls.Single();
        return directory;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private void Map()
    {
        _app.MapGet(
            "/.well-known/openid-configuration",
            () =>
                Results.Json(
                    new
                    {
                        issuer = Issuer,
                        authorization_endpoint = $"{Issuer}/auth",
                        token_endpoint = $"{Issuer}/token",
                        jwks_uri = $"{Issuer}/keys",
                    }
                )
        );
        _app.MapGet("/keys", () => Results.Json(new { keys = new[] { Public() } }));
        _app.MapGet(
            "/auth",
            (HttpContext http) =>
            {
                _nonce = http.Request.Query["nonce"]!;
                var (back, state) = (http.Request.Query["redirect_uri"], http.Request.Query["state"]);
                return Results.Redirect($"{back}?code=c&state={Uri.EscapeDataString(state!)}");
            }
        );
        _app.MapPost(
            "/token",
            () =>
                Results.Json(
                    new
                    {
                        access_token = "a",
                        token_type = "Bearer",
                        id_token = Token(),
                    }
                )
        );
    }

    private string Token()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var token = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = "campaign",
            IssuedAt = now,
            NotBefore = now.AddMinutes(-1),
            Expires = now.AddMinutes(5),
            Claims = new Dictionary<string, object>
            {
                ["sub"] = "ke-gian",
                ["nonce"] = _nonce,
                ["name"] = "Kẻ Gian",
                ["email"] = "ke-gian@example.test",
                ["groups"] = new[] { "lanh-dao" },
            },
            SigningCredentials = new(Key, SecurityAlgorithms.RsaSha256),
        };
        Alter(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    private Dictionary<string, string> Public()
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new(Key.Rsa.ExportParameters(false)) { KeyId = "k" });
        return new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = "k",
            ["n"] = key.N,
            ["e"] = key.E,
        };
    }
}
