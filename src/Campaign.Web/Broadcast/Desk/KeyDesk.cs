using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management;
using Campaign.Web.Api.Keys;

namespace Campaign.Web.Broadcast.Desk;

/// <summary>A key an officer asks for.</summary>
/// <param name="Name">The station's name: no person's.</param>
/// <param name="Days">Days until it expires, 1 to 3650; null: never.</param>
internal sealed record KeyWords(string? Name, int? Days);

/// <summary>Keys of stations' systems: to fetch with and to report what was aired.</summary>
internal static class KeyDesk
{
    private const int LongestName = 100,
        LongestLife = 3650;

    public static async Task<IResult> ListAsync(ApiKeyService keys, TimeProvider time)
    {
        var now = time.GetUtcNow();
        return Results.Ok(
            new
            {
                items = (await keys.ListAsync()).Select(x => new
                {
                    x.Prefix,
                    x.Name,
                    x.Scopes,
                    x.CreatedAt,
                    x.ExpiresAt,
                    x.RevokedAt,
                    valid = x.IsValidAt(now),
                }),
            }
        );
    }

    public static async Task<IResult> AddAsync(HttpContext http, KeyWords words, ApiKeyService keys, AccountLog log)
    {
        var name = Core.Text.Nfc.Of(words.Name ?? "").Trim();
        if (name.Length is 0 or > LongestName)
            return Problems.Invalid($"Hãy ghi tên đài, nhiều nhất {LongestName} ký tự.");
        if (words.Days is < 1 or > LongestLife)
            return Problems.Invalid($"Thời hạn từ 1 đến {LongestLife} ngày.");
        var (key, text) = await keys.AddAsync(
            name,
            [Scopes.Reports],
            words.Days is { } days ? TimeSpan.FromDays(days) : null
        );
        await Write(http, log, $"Key {key.Prefix} made: {name}");
        return Results.Ok(new { key.Prefix, text });
    }

    public static async Task<IResult> RevokeAsync(HttpContext http, string prefix, ApiKeyService keys, AccountLog log)
    {
        if (!await keys.RevokeAsync(prefix))
            return Problems.NotFound();
        await Write(http, log, $"Key {prefix} revoked");
        return Results.Ok(new { done = true });
    }

    private static Task Write(HttpContext http, AccountLog log, string detail) =>
        log.WriteAsync(
            AccountEventKind.BroadcastChanged,
            http.Officer().Id,
            address: http.Connection.RemoteIpAddress?.ToString(),
            detail: detail
        );
}
