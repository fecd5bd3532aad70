using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Campaign.Core.Places;
using Campaign.Core.Publication;

namespace Campaign.Core.Broadcast;

/// <summary>The officers' abbreviations of a snapshot.</summary>
public static class PublishedAbbreviations
{
    private const string Nation = "";

    // Snapshots share the list until an abbreviation changes.
    private static readonly ConditionalWeakTable<
        ImmutableSortedSet<PublishedItem>,
        ILookup<string, OwnAbbreviation>
    > Lookups = [];

    extension(CampaignSnapshot snapshot)
    {
        /// <summary>
        /// What is read at a place: its own abbreviations, then those of the units that became it, of the units above,
        /// and of the whole country. An abbreviation of a nearer place replaces that of the others.
        /// </summary>
        /// <param name="place">Ref of the place; null: only what holds in the whole country.</param>
        /// <param name="day">The day for which the text is read.</param>
        public OwnAbbreviations AbbreviationsAt(string? place, DateOnly day)
        {
            if (snapshot.List(ItemType.Abbreviation) is not { Count: > 0 } list)
                return OwnAbbreviations.None;
            var lookup = Lookups.GetValue(list, ByPlace);
            var found = ImmutableArray.CreateBuilder<OwnAbbreviation>();
            var known = new HashSet<string>(StringComparer.Ordinal);
            foreach (var refs in NearestFirst(snapshot.Places, place, day))
            foreach (
                var readings in refs.SelectMany(x => lookup[x])
                    .Where(x => !x.Header.IsSample && x.Header.ValidOn(day))
                    .GroupBy(x => x.Written, StringComparer.Ordinal)
                    .ToList()
            )
                if (known.Add(readings.Key))
                    found.AddRange(readings.DistinctBy(x => x.Spoken));
            return found.Count == 0 ? OwnAbbreviations.None : new(found.ToImmutable());
        }

        /// <summary>
        /// What a text is read with that is not read for a station: where it is for one place only, that place's
        /// abbreviations, and else those of the whole country.
        /// </summary>
        /// <param name="header">The text's header.</param>
        /// <param name="day">The day.</param>
        public OwnAbbreviations AbbreviationsFor(ItemHeader header, DateOnly day) =>
            snapshot.AbbreviationsAt(header.Places is [var only] ? only : null, day);
    }

    private static ILookup<string, OwnAbbreviation> ByPlace(ImmutableSortedSet<PublishedItem> list) =>
        list.Cast<OwnAbbreviation>()
            .SelectMany(x => x.Header.Places.DefaultIfEmpty(Nation), (entry, place) => (entry, place))
            .ToLookup(x => x.place, x => x.entry, StringComparer.Ordinal);

    private static IEnumerable<IEnumerable<string>> NearestFirst(PlaceRegistry places, string? place, DateOnly day)
    {
        if (place is not null)
            foreach (var unit in places.Chain(places.Resolve(place, day) is [var heir] ? heir.Ref : place, day))
            {
                yield return [unit.Ref];
                yield return Former(places, unit.Ref, day, []);
            }
        yield return [Nation];
    }

    // The units that have become this one by the day, however many steps ago.
    private static IEnumerable<string> Former(PlaceRegistry places, string @ref, DateOnly day, HashSet<string> seen) =>
        places
            .Predecessors(@ref)
            .Where(x => !x.ExistsOn(day) && x.Successions.Any(s => s.To == @ref && s.On <= day) && seen.Add(x.Ref))
            .SelectMany(x => Former(places, x.Ref, day, seen).Prepend(x.Ref));
}
