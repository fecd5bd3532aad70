using System.Collections.Immutable;
using Campaign.Core.Places;
using Campaign.Core.Text;
using Campaign.Web.Words;

namespace Campaign.Web.Services;

/// <summary>Finds the units people mean: by name with or without marks, by former name, by code.</summary>
/// <param name="places">All units.</param>
/// <param name="today">The day for which successors are sought.</param>
internal sealed class PlaceLookup(PlaceRegistry places, DateOnly today)
{
    /// <summary>What stands today for a province and, within it, a commune's name or code.</summary>
    /// <param name="province">Ref of a province, also of a former one; null: any.</param>
    /// <param name="commune">Name or code of a commune or a former district; null: the whole province.</param>
    public PlaceAnswer Find(string? province, string? commune)
    {
        if (commune is null)
            return province is null ? PlaceAnswer.Nowhere : Of(places.Find(province) is { } one ? [one] : []);
        var within = province is null
            ? null
            : places
                .Resolve(province, today)
                .Append(places.Find(province))
                .OfType<Place>()
                .Select(x => x.Ref)
                .ToHashSet(StringComparer.Ordinal);
        var found = Named(commune).Where(x => within is null || Lies(x, within)).ToImmutableArray();
        // A name of today beats the same name of a unit that is gone.
        var living = found.Where(x => x.ExistsOn(today)).ToImmutableArray();
        var best = living.IsEmpty ? found : living;
        return best.Select(Heirs).Distinct(StringComparer.Ordinal).Count() > 1
            ? new PlaceAnswer([], best, null)
            : Of(best);
    }

    private PlaceAnswer Of(ImmutableArray<Place> found)
    {
        var now = found.SelectMany(x => places.Resolve(x.Ref, today)).DistinctBy(x => x.Ref).ToImmutableArray();
        var gone = found.FirstOrDefault(x => !x.ExistsOn(today));
        var note = gone is null || now.IsEmpty ? null : $"{gone.Latest.FullName} nay thuộc {Names(now)}.";
        return new PlaceAnswer(now, [], note);
    }

    private string Names(ImmutableArray<Place> units) =>
        string.Join(", ", units.Select(x => PlaceWords.Name(places, x.Ref, today)));

    private string Heirs(Place place) => string.Join(' ', places.Resolve(place.Ref, today).Select(x => x.Ref));

    private IEnumerable<Place> Named(string text)
    {
        if (places.Find(text) is { } exact)
            return [exact];
        var wanted = Folding.Fold(text);
        return places.All.Where(x =>
            x.OtherNames.Any(name => Folding.Fold(name) == wanted)
            || x.Versions.Any(v => Folding.Fold(v.Name) == wanted || Folding.Fold(v.FullName) == wanted)
        );
    }

    private bool Lies(Place place, HashSet<string> within) =>
        places
            .Chain(place.Ref, today)
            .Concat(places.Resolve(place.Ref, today).SelectMany(x => places.Chain(x.Ref, today)))
            .Any(x => within.Contains(x.Ref));
}

/// <summary>What a lookup found.</summary>
/// <param name="Places">The units of today; empty when none or when <paramref name="Choices"/> are offered.</param>
/// <param name="Choices">Several units of that name: the reader chooses.</param>
/// <param name="Note">What became of a former unit.</param>
public sealed record PlaceAnswer(ImmutableArray<Place> Places, ImmutableArray<Place> Choices, string? Note)
{
    /// <summary>No place was asked for.</summary>
    public static PlaceAnswer Nowhere { get; } = new([], [], null);
}
