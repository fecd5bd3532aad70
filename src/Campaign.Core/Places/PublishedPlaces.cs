using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Campaign.Core.Publication;

namespace Campaign.Core.Places;

/// <summary>The places of a snapshot.</summary>
public static class PublishedPlaces
{
    // A snapshot shares the list of places with the one before until a place changes: the list is what a registry is
    // of.
    private static readonly ConditionalWeakTable<ImmutableSortedSet<PublishedItem>, PlaceRegistry> Registries = [];

    extension(CampaignSnapshot snapshot)
    {
        /// <summary>All administrative units, now and before, with their successions.</summary>
        public PlaceRegistry Places =>
            Registries.GetValue(snapshot.List(ItemType.Place), x => new PlaceRegistry(x.Cast<Place>()));
    }
}
