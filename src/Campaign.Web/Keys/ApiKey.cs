namespace Campaign.Web.Keys;

/// <summary>An API key as it is stored: only its hash, never the key itself.</summary>
internal sealed class ApiKey
{
    public Guid Id { get; set; }

    /// <summary>Its owner, who stays the same when a key replaces another.</summary>
    public Guid OwnerId { get; set; }

    /// <summary>Who uses it, in words: a station or a portal, never a person.</summary>
    public required string Name { get; set; }

    /// <summary>
    /// What lists and logs call the key: its public first part, or for a typed key the beginning of its hash.
    /// </summary>
    public required string Prefix { get; set; }

    /// <summary>
    /// SHA-256 of the whole key, in hex. A key has 256 random bits, or 80 if it is typed, so a slow hash would add
    /// nothing.
    /// </summary>
    public required string Hash { get; set; }

    /// <summary>What it is allowed to do, separated by spaces.</summary>
    public required string Scopes { get; set; }

    /// <summary>
    /// Codes of the places for which it reports and reads counts, separated by spaces; empty when it only reads.
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
    /// <summary>Only reading, with the larger quota that every key has.</summary>
    public const string Read = "read";

    /// <summary>Managing webhooks.</summary>
    public const string Webhooks = "webhooks";

    /// <summary>Sending airing reports for the key's places, and reading their counts.</summary>
    public const string Reports = "reports";

    /// <summary>Handing in reports of results of the key's places.</summary>
    public const string Results = "results";

    public static readonly string[] All = [Read, Webhooks, Reports, Results];
}
