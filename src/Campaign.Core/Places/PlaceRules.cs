using System.Collections.Immutable;

namespace Campaign.Core.Places;

/// <summary>Decides which places are meant by names: when it is certain, and when to ask which.</summary>
/// <param name="places">All units.</param>
/// <param name="today">The day as of which units are wanted.</param>
/// <param name="province">Ref of the province they are in; null: any.</param>
internal sealed class PlaceRules(PlaceRegistry places, DateOnly today, string? province)
{
    private const int MostChoices = 40;

    private readonly HashSet<string>? _within = province is null ? null : [.. Today(places, province, today), province];

    /// <summary>Whether a place is in the given province.</summary>
    public bool IsWithin(Place place) => _within is null || Around(place).Overlaps(_within);

    /// <summary>What the parts of a text mean together; null when none of them is known.</summary>
    public PlaceAnswer? Answer(List<PlacePart> typed)
    {
        List<PlacePart> parts =
        [
            .. typed
                .Where(x => x.Kind is not (KindWord.Hamlet or KindWord.Street))
                .Select(x => x with { Named = Within(x.Named) }),
        ];
        if (!parts.Exists(x => x.Named.Count > 0))
            return null;
        var target = Target(parts);
        parts.Remove(target);
        parts.RemoveAll(x => x.Named.Count == 0);
        var fit = target with
        {
            Named = [.. target.Named.Where(x => parts.TrueForAll(around => Fits(x.Place, around)))],
        };
        if (fit.Named.Count > 0)
            return Of(fit);
        // The name is unknown there, so the places around it are offered but not taken.
        var wider = Answer(parts)!;
        return new PlaceAnswer
        {
            Choices = Distinct(wider.Offered.Concat(wider.Places).Concat(wider.Places.SelectMany(Provinces))),
            Unknown = wider.Unknown ?? target.Text,
        };
    }

    // With a province chosen, the name means a place in it; it means the province itself only if no place in it has
    // that name.
    private List<KnownPlace> Within(IReadOnlyList<KnownPlace> named)
    {
        List<KnownPlace> within = [.. named.Where(x => IsWithin(x.Place))];
        if (_within is not null && within.Exists(x => x.Place.Level != PlaceLevel.Province))
            within.RemoveAll(x => x.Place.Level == PlaceLevel.Province);
        return within;
    }

    // Most people name the smallest unit first ("xã X, huyện Y, tỉnh Z"), some the largest.
    private static PlacePart Target(List<PlacePart> parts)
    {
        if (parts.Find(x => x.Kind is KindWord.Commune or KindWord.Township) is { } said)
            return said;
        return parts is [var first, .., var last] && IsProvince(first) && !IsProvince(last) ? last : parts[0];
    }

    private static bool IsProvince(PlacePart part) =>
        part.Kind == KindWord.Province || part.Named.Any(x => x.Place.Level == PlaceLevel.Province);

    private PlaceAnswer Of(PlacePart part)
    {
        var (own, longer) = (
            Places(part, NameRank.Own, NameRank.Initials),
            Places(part, NameRank.Longer, NameRank.Longer)
        );
        if (part.Kind is KindWord.City or KindWord.District)
            return OfGoneLevel(part.Kind, own, longer);
        var living = own.FindAll(x => x.ExistsOn(today));
        // A former commune or district is meant itself only if no unit in its area kept the name.
        var gone = own.FindAll(x =>
            !x.ExistsOn(today) && (x.Level == PlaceLevel.Province || !living.Exists(y => LivesOnIn(x, y)))
        );
        if (part.Kind == KindWord.Any)
        {
            longer.RemoveAll(x => living.Count > 0 && !living.Exists(y => Provinces(x).Intersect(Provinces(y)).Any()));
            living.AddRange(longer);
        }
        else if (living.Count == 0 && gone.Count == 0)
            living = longer;
        return Ask([.. living, .. gone]);
    }

    // Towns and districts no longer exist. A commune that kept the name covers only part of one, so it is offered
    // together with the other known ones and the province.
    private PlaceAnswer OfGoneLevel(KindWord kind, List<Place> own, List<Place> longer)
    {
        var living = own.FindAll(x => x.ExistsOn(today));
        if (kind == KindWord.City && living.FindAll(IsCity) is { Count: > 0 } cities)
            return Ask(cities);
        var communes = living.FindAll(x => x.Level == PlaceLevel.Commune);
        if (communes is [var island] && island.Latest.Kind == "đặc khu" && longer.Count == 0)
            return Ask(communes);
        var districts = own.FindAll(x => x.Level == PlaceLevel.District);
        if (districts.Count == 0 && communes.Count == 0 && longer.Count == 0)
            return Ask(own);
        var heirs = districts.SelectMany(x => places.Resolve(x.Ref, today)).ToList();
        if (communes.Count == 0 && longer.Count == 0)
            return Ask(districts);
        longer.RemoveAll(x => communes.Count > 0 && !communes.Exists(y => Provinces(x).Intersect(Provinces(y)).Any()));
        List<Place> parts = [.. communes, .. longer, .. heirs];
        return Question([.. parts, .. parts.SelectMany(Provinces)]);
    }

    private PlaceAnswer Ask(List<Place> meant)
    {
        if (meant is [var only])
            return new PlaceAnswer
            {
                Places = places.Resolve(only.Ref, today),
                Former = only.ExistsOn(today) ? null : only,
            };
        return Question(meant);
    }

    private static PlaceAnswer Question(List<Place> meant) => new() { Choices = Distinct(meant) };

    private static ImmutableArray<Place> Distinct(IEnumerable<Place> meant) => [.. meant.Distinct().Take(MostChoices)];

    private bool IsCity(Place place) => place.Level == PlaceLevel.Province && place.On(today)?.Kind == "thành phố";

    private bool Fits(Place place, PlacePart around) => around.Named.Any(x => Fits(place, x.Place));

    // Inside it or, for former units, whose borders are unknown, at least in the same province.
    private bool Fits(Place place, Place around) =>
        around != place
        && (
            Around(place).Contains(around.Ref)
            || Today(places, around.Ref, today).Any(Around(place).Contains)
            || (around.Level != PlaceLevel.Province && Provinces(place).Intersect(Provinces(around)).Any())
        );

    private bool LivesOnIn(Place gone, Place living) => Today(places, gone.Ref, today).Any(Around(living).Contains);

    private IEnumerable<Place> Provinces(Place place) =>
        places
            .Resolve(place.Ref, today)
            .SelectMany(x => places.Chain(x.Ref, today))
            .Where(x => x.Level == PlaceLevel.Province);

    // Everything the place is or was part of.
    private HashSet<string> Around(Place place) =>
        [
            .. places
                .Chain(place.Ref, today)
                .Concat(places.Resolve(place.Ref, today).SelectMany(x => places.Chain(x.Ref, today)))
                .Select(x => x.Ref),
        ];

    private static List<Place> Places(PlacePart part, NameRank one, NameRank other) =>
        [.. part.Named.Where(x => x.Rank == one || x.Rank == other).Select(x => x.Place).Distinct()];

    private static IEnumerable<string> Today(PlaceRegistry places, string @ref, DateOnly today) =>
        places.Resolve(@ref, today).Select(x => x.Ref);
}
