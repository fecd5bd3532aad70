namespace Campaign.Web.Operations.Caches;

/// <summary>Section <c>Campaign:Caches</c>: caches in front of the product, such as nginx or a CDN.</summary>
internal sealed class CacheOptions
{
    public const string Section = "Campaign:Caches";

    /// <summary>
    /// What empties them when something was published or withdrawn: an address (http:// or https://) that gets a POST,
    /// or a program with its arguments, separated by spaces. Null for nothing: then they forget by themselves within a
    /// minute.
    /// </summary>
    public string? Purge { get; set; }

    /// <summary>The address, if it is one.</summary>
    public Uri? Address =>
        Uri.TryCreate(Purge, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
            ? address
            : null;
}
