using Umbraco.Cms.Core.Models;

namespace Campaign.UmbracoHost.Absent;

/// <summary>
/// There are no members, so no page is reserved for them. The members of IPublicAccessRepository that only read; see
/// NotHosted.Make.
/// </summary>
internal sealed class NoPublicAccess
{
#pragma warning disable CA1822 // found by NotHosted on an instance
    public IEnumerable<PublicAccessEntry> GetMany(params Guid[]? ids) => [];

    public PublicAccessEntry? Get(Guid id) => null;

    public bool Exists(Guid id) => false;
}
