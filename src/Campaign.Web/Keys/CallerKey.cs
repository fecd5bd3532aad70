using System.Collections.Immutable;
using Campaign.Core.Places;

namespace Campaign.Web.Keys;

/// <summary>The valid API key with which a request was made. A feature of the request.</summary>
/// <param name="Id">Key of the row.</param>
/// <param name="OwnerId">Its owner, who keeps what was created with an earlier key.</param>
/// <param name="Prefix">Its public first part, by which lists and logs refer to it.</param>
/// <param name="Scopes">What it is allowed to do.</param>
/// <param name="Places">The places for which it reports; a key without one only reads.</param>
internal sealed record CallerKey(
    Guid Id,
    Guid OwnerId,
    string Prefix,
    ImmutableArray<string> Scopes,
    ImmutableArray<string> Places
)
{
    public static CallerKey Of(ApiKey key) =>
        new(key.Id, key.OwnerId, key.Prefix, Words(key.Scopes), Words(key.Places));

    /// <summary>Whether a place is one of the key's places or lies in one.</summary>
    public bool Covers(PlaceRegistry places, string place, DateOnly day) =>
        places.Chain(place, day).Any(x => Places.Contains(x.Ref));

    private static ImmutableArray<string> Words(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
