namespace Campaign.Web.Keys;

/// <summary>An API key as it is kept: its hash, never the key itself.</summary>
internal sealed class ApiKey
{
    public Guid Id { get; set; }

    /// <summary>Whose it is; the same for all keys that replaced one another.</summary>
    public Guid OwnerId { get; set; }

    /// <summary>Who uses it, in words: a station, a portal. No person.</summary>
    public required string Name { get; set; }

    /// <summary>Public beginning by which the key is named in lists and logs.</summary>
    public required string Prefix { get; set; }

    /// <summary>SHA-256 of the whole key, hex. The key has 256 random bits, so a slow hash would add nothing.</summary>
    public required string Hash { get; set; }

    /// <summary>What it may do, separated by spaces.</summary>
    public required string Scopes { get; set; }

    /// <summary>
    /// Codes of the places it reports for and reads counts of, separated by spaces; empty: it only reads.
    /// </summary>
    public required string Places { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public bool IsValidAt(DateTimeOffset now) => RevokedAt is null && !(ExpiresAt <= now);
}

/// <summary>What a key may be allowed to do.</summary>
internal static class Scopes
{
    /// <summary>Nothing but reading, with the larger quota every key has.</summary>
    public const string Read = "read";

    /// <summary>Managing webhooks.</summary>
    public const string Webhooks = "webhooks";

    /// <summary>Sending broadcast reports of the key's places, and reading their counts.</summary>
    public const string Reports = "reports";

    /// <summary>Handing in reports of results of the key's places.</summary>
    public const string Results = "results";

    public static readonly string[] All = [Read, Webhooks, Reports, Results];
}
