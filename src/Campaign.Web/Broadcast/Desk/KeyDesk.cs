using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Keys;
using Campaign.Web.Words;

namespace Campaign.Web.Broadcast.Desk;

/// <summary>A key that an officer asks for.</summary>
/// <param name="Name">The station's name, not a person's.</param>
/// <param name="Days">Days until it expires, 1 to 3650; null for never.</param>
/// <param name="Places">Codes of the places the station serves.</param>
internal sealed record KeyWords(string? Name, int? Days, string[]? Places);

/// <summary>Issues keys to stations' systems, for fetching programmes and reporting what was aired.</summary>
internal static class KeyDesk
{
    private const int LongestName = 100,
        LongestLife = 3650;

    public static async Task<IResult> ListAsync(
        ApiKeyService keys,
        SnapshotStore store,
        CampaignClock clock,
        TimeProvider time,
        Guid? document
    )
    {
        var now = time.GetUtcNow();
        var (places, place) = (store.Current.Places, document is { } id ? PlaceOf(store.Current, id) : null);
        return Results.Ok(
            new
            {
                place = place is null
                    ? null
                    : new { place.Ref, name = PlaceWords.Name(places, place.Ref, clock.Today) },
                items = (await keys.ListAsync())
                    .Where(x => document is null || IsOf(x, place))
                    .Select(x => new
                    {
                        x.Prefix,
                        x.Name,
                        x.Scopes,
                        places = CallerKey.Of(x).Places.Select(p => PlaceWords.Name(places, p, clock.Today)),
                        x.CreatedAt,
                        x.ExpiresAt,
                        x.RevokedAt,
                        valid = x.IsValidAt(now),
                    }),
            }
        );
    }

    private static Place? PlaceOf(CampaignSnapshot snapshot, Guid document) =>
        snapshot.Places.All.FirstOrDefault(x => x.Id == document);

    private static bool IsOf(ApiKey key, Place? place) =>
        place is not null && CallerKey.Of(key).Places.Contains(place.Ref);

    public static async Task<IResult> AddAsync(
        HttpContext http,
        KeyWords words,
        ApiKeyService keys,
        SnapshotStore store,
        AccountLog log
    )
    {
        var name = Core.Text.Nfc.Of(words.Name ?? "").Trim();
        if (name.Length is 0 or > LongestName)
            return Problems.Invalid($"Hãy ghi tên đài, nhiều nhất {LongestName} ký tự.");
        if (LocationFinder.GivesAwayShelter(name))
            return Problems.Invalid(LocationFinder.GivenAway);
        if (words.Days is < 1 or > LongestLife)
            return Problems.Invalid($"Thời hạn từ 1 đến {LongestLife} ngày.");
        if (words.Places is not { Length: > 0 } places)
            return Problems.Invalid("Hãy chọn nơi của đài: mã chỉ báo được cho nơi ấy và các đơn vị bên dưới.");
        if (Array.Find(places, x => store.Current.Places.Find(x) is null) is { } unknown)
            return Problems.Invalid($"Không có nơi nào mang mã {unknown}.");
        var (key, text) = await keys.AddTypedAsync(
            name,
            words.Days is { } days ? TimeSpan.FromDays(days) : null,
            places
        );
        await Write(http, log, $"Key {key.Prefix} made for {key.Places}: {name}");
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
        log.WriteAsync(http, AccountEventKind.BroadcastChanged, detail);
}
