using System.Collections.Immutable;
using Campaign.Core.Places;

namespace Campaign.Web.Api.Keys;

/// <summary>The API key a request was made with, once it was found valid. A feature of the request.</summary>
/// <param name="Id">Key of the row.</param>
/// <param name="OwnerId">Whose it is; what one owner made stays with the next key of the same owner.</param>
/// <param name="Prefix">Its public beginning, by which it is named in lists and logs.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="Places">The places it reports for; a key without one only reads.</param>
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

    /// <summary>Whether a place is one of the key's own or lies below one.</summary>
    public bool Covers(PlaceRegistry places, string place, DateOnly day) =>
        places.Chain(place, day).Any(x => Places.Contains(x.Ref));

    private static ImmutableArray<string> Words(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
