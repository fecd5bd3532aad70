using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Campaign.Core.Publication;

namespace Campaign.Core.Places;

/// <summary>The places of a snapshot.</summary>
public static class PublishedPlaces
{
    // Snapshots share the list of places until a place changes, so the registry is kept with the list.
    private static readonly ConditionalWeakTable<ImmutableSortedSet<PublishedItem>, PlaceRegistry> Registries = [];

    extension(CampaignSnapshot snapshot)
    {
        /// <summary>All administrative units, current and former, with their successions.</summary>
        public PlaceRegistry Places =>
            Registries.GetValue(snapshot.List(ItemType.Place), x => new PlaceRegistry(x.Cast<Place>()));
    }
}
