namespace Campaign.UmbracoHost.Caches;

/// <summary>One refresh of one of Umbraco's caches.</summary>
/// <param name="Refresher">Umbraco's cache refresher.</param>
/// <param name="Kind">What it is told.</param>
/// <param name="Argument">Its payload, ids or keys, as JSON.</param>
internal sealed record CacheInstruction(Guid Refresher, CacheInstructionKind Kind, string Argument);

internal enum CacheInstructionKind
{
    Payload,
    RefreshIds,
    RefreshKeys,
    Remove,
    All,
}
