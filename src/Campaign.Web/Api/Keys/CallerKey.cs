using System.Collections.Immutable;

namespace Campaign.Web.Api.Keys;

/// <summary>The API key a request was made with, once it was found valid. A feature of the request.</summary>
/// <param name="Id">Key of the row.</param>
/// <param name="OwnerId">Whose it is; what one owner made stays with the next key of the same owner.</param>
/// <param name="Prefix">Its public beginning, by which it is named in lists and logs.</param>
/// <param name="Scopes">What it may do.</param>
internal sealed record CallerKey(Guid Id, Guid OwnerId, string Prefix, ImmutableArray<string> Scopes);
