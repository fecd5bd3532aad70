using System.Collections.Immutable;
using Campaign.Core.Publication;

namespace Campaign.Web.Publication;

/// <summary>Types whose items have a page under their slug, or a name in their API address.</summary>
/// <param name="All">The types.</param>
internal sealed record AddressedTypes(ImmutableArray<ItemType> All);
