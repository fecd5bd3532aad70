using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Keys;

/// <summary>Makes, checks, rotates and revokes API keys.</summary>
internal sealed class ApiKeyService(IDbContextFactory<OperationsDb> database, TimeProvider time)
{
    private const string Mark = "cpk_";

    // Keys that people type have no first part to show: it would give away a quarter of them.
    private const string TypedMark = "dai_";
    private const int PrefixLength = 12;

    // A revoked key stops working at once on this node, and within this time on others.
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(20);

    // While the database is away: how long a reader waits for it, and when it is asked again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3),
        Again = TimeSpan.FromSeconds(5);
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, (ApiKey? Key, DateTimeOffset Until)> _known = new(
        StringComparer.Ordinal
    );

    /// <summary>Makes a key for a station, which people type. The text is shown once and never again.</summary>
    /// <exception cref="ArgumentException">It has no place.</exception>
    public async Task<(ApiKey Key, string Text)> AddTypedAsync(string name, TimeSpan? life, IEnumerable<string> places)
    {
        var own = string.Join(' ', places.Distinct());
        RefusePlaceless([Scopes.Reports], own, nameof(places));
        return await MakeAsync(name, $"{Scopes.Reports} {Scopes.Read}", own, life, owner: null, isTyped: true);
    }

    /// <summary>Makes a key. The text is shown once and never again.</summary>
    /// <exception cref="ArgumentException">A scope is unknown, or a key for reports has no place.</exception>
    public async Task<(ApiKey Key, string Text)> AddAsync(
        string name,
        IEnumerable<string> scopes,
        TimeSpan? life = null,
        IEnumerable<string>? places = null
    )
    {
        string[] wanted = [.. scopes.Append(Scopes.Read).Distinct()];
        string[] own = [.. (places ?? []).Distinct()];
        if (wanted.FirstOrDefault(x => !Scopes.All.Contains(x)) is { } unknown)
            throw new ArgumentException(
                $"There is no scope {unknown}; known: {string.Join(", ", Scopes.All)}.",
                nameof(scopes)
            );
        RefusePlaceless(wanted, string.Join(' ', own), nameof(places));
        return await MakeAsync(name, string.Join(' ', wanted), string.Join(' ', own), life, owner: null);
    }

    private static void RefusePlaceless(string[] scopes, string places, string parameter)
    {
        foreach (var scope in scopes.Intersect([Scopes.Reports, Scopes.Results]).Where(_ => places.Length == 0))
            throw new ArgumentException($"A key with the scope {scope} needs the place it reports for.", parameter);
    }

    private async Task<(ApiKey Key, string Text)> MakeAsync(
        string name,
        string scopes,
        string places,
        TimeSpan? life,
        Guid? owner,
        bool isTyped = false
    )
    {
        var text = isTyped
            ? TypedKey.New()
            : Mark
                + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))
                + "_"
                + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var (prefix, hash) = StoredAs(text)!.Value;
        var now = time.GetUtcNow();
        var key = new ApiKey
        {
            Id = Guid.CreateVersion7(now),
            OwnerId = owner ?? Guid.CreateVersion7(now),
            Name = name.Normalize(),
            Prefix = prefix,
            Hash = hash,
            Scopes = scopes,
            Places = places,
            CreatedAt = now,
            ExpiresAt = now + life,
        };
        await using var db = await database.CreateDbContextAsync();
        db.Add(key);
        await db.SaveChangesAsync();
        return (key, text);
    }

    /// <summary>All keys, newest first.</summary>
    public async Task<List<ApiKey>> ListAsync()
    {
        await using var db = await database.CreateDbContextAsync();
        return await db.Set<ApiKey>().AsNoTracking().OrderByDescending(x => x.CreatedAt).ToListAsync();
    }

    /// <summary>Revokes a key at once; false when there is none with this prefix.</summary>
    public async Task<bool> RevokeAsync(string prefix)
    {
        await using var db = await database.CreateDbContextAsync();
        var now = time.GetUtcNow();
        var changed = await db.Set<ApiKey>()
            .Where(x => x.Prefix == prefix)
            .ExecuteUpdateAsync(x => x.SetProperty(k => k.RevokedAt, k => k.RevokedAt ?? now));
        _known.Clear();
        return changed > 0;
    }

    /// <summary>
    /// Makes a key that replaces another, which stays valid for the overlap. Null when there is none with this prefix.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// It is for reports but names no place, so the new key could not report.
    /// </exception>
    public async Task<(ApiKey Key, string Text)?> RotateAsync(string prefix, TimeSpan overlap)
    {
        await using var db = await database.CreateDbContextAsync();
        var old = await db.Set<ApiKey>().FirstOrDefaultAsync(x => x.Prefix == prefix && x.RevokedAt == null);
        if (old is null)
            return null;
        RefusePlaceless(old.Scopes.Split(' '), old.Places, nameof(prefix));
        var end = time.GetUtcNow() + overlap;
        var life = old.ExpiresAt - old.CreatedAt;
        if (!(old.ExpiresAt < end))
            old.ExpiresAt = end;
        await db.SaveChangesAsync();
        _known.Clear();
        var isTyped = prefix.StartsWith(TypedMark, StringComparison.Ordinal);
        return await MakeAsync(old.Name, old.Scopes, old.Places, life, old.OwnerId, isTyped);
    }

    /// <summary>
    /// The key if it is known, not revoked and not expired; otherwise null. While the database is away, a key that was
    /// right before still is, since nobody can tell whether it was revoked; any other one is a fault of storage.
    /// </summary>
    public async Task<ApiKey?> CheckAsync(string text)
    {
        if (StoredAs(text) is not var (prefix, hash))
            return null;
        var now = time.GetUtcNow();
        if (!_known.TryGetValue(hash, out var entry) || entry.Until <= now)
            entry = await ReadAsync(prefix, hash, entry.Key, now);
        return entry.Key?.IsValidAt(now) == true ? entry.Key : null;
    }

    private async Task<(ApiKey? Key, DateTimeOffset Until)> ReadAsync(
        string prefix,
        string hash,
        ApiKey? last,
        DateTimeOffset now
    )
    {
        using var patience = new CancellationTokenSource(last is null ? Timeout.InfiniteTimeSpan : Patience);
        try
        {
            var found = await FindAsync(prefix, hash, patience.Token);
            // Keys that somebody guessed must not push out those of stations.
            if (_known.Count > Most)
                foreach (var wrong in _known.Where(x => x.Value.Key is null))
                    _known.TryRemove(wrong);
            return _known[hash] = (found, now + Remembered);
        }
        catch (Exception fault)
            when (last is not null && (patience.IsCancellationRequested || StorageFaults.Of(fault) is not null))
        {
            return _known[hash] = (last, now + Again);
        }
    }

    private async Task<ApiKey?> FindAsync(string prefix, string hash, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var found = await db.Set<ApiKey>().AsNoTracking().FirstOrDefaultAsync(x => x.Prefix == prefix, stop);
        return
            found is not null
            && CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(found.Hash),
                Encoding.ASCII.GetBytes(hash)
            )
            ? found
            : null;
    }

    // A typed key is found by the beginning of its hash, so that none of its 80 bits is stored.
    private static (string Prefix, string Hash)? StoredAs(string text)
    {
        if (TypedKey.Read(text) is { } letters)
            return HashOf(letters) is var hash ? (TypedMark + hash[..(PrefixLength - TypedMark.Length)], hash) : null;
        return text.Length > PrefixLength && text.StartsWith(Mark, StringComparison.Ordinal)
            ? (text[..PrefixLength], HashOf(text))
            : null;
    }

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
