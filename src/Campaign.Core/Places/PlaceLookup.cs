using System.Collections.Immutable;
using Campaign.Core.Text.Typing;

namespace Campaign.Core.Places;

/// <summary>
/// The one way to find a place by what somebody typed: with or without marks, by abbreviation, by former name, by code,
/// with what it lies in, in any order.
/// </summary>
/// <param name="places">All units.</param>
/// <param name="today">The day whose units are wanted.</param>
public sealed class PlaceLookup(PlaceRegistry places, DateOnly today)
{
    private const int MostWords = 24;
    private const int MostNear = 8;

    /// <summary>What stands today for what was typed.</summary>
    /// <param name="text">Code or name; null or blank: the whole province.</param>
    /// <param name="province">Ref of a province the place lies in, also of a former one; null: any.</param>
    public PlaceAnswer Find(string? text, string? province = null)
    {
        if (string.IsNullOrWhiteSpace(text))
            return places.Find(province) is { } all ? Of(all) : PlaceAnswer.Nowhere;
        var rules = new PlaceRules(places, today, province);
        if (places.Find(text.Trim()) is { } exact && rules.IsWithin(exact))
            return Of(exact);
        foreach (var reading in Readings(text))
            if (rules.Answer(new PlaceParts(places.Names, reading).All()) is { } answer)
                return answer;
        var near = Near(text, rules);
        // Not there, but elsewhere: offered, for the province may have been chosen by mistake.
        if (near.IsEmpty && province is not null && Find(text) is { } elsewhere)
            near = [.. elsewhere.Places.Concat(elsewhere.Offered).Distinct().Take(MostNear)];
        return new PlaceAnswer { Near = near };
    }

    /// <summary>
    /// As <see cref="Find"/>, for words that may be anything: an answer only if all of them name a place and nothing is
    /// left over.
    /// </summary>
    /// <param name="text">What was typed.</param>
    public PlaceAnswer Only(string text)
    {
        var words = PlaceWord.All(text, MostWords);
        var parts = new PlaceParts(places.Names, words).All();
        var isPlace = parts.TrueForAll(x => x.Named.Count > 0) && parts.Exists(x => IsTelling(x, words.Count));
        return isPlace ? new PlaceRules(places, today, null).Answer(parts) ?? PlaceAnswer.Nowhere : PlaceAnswer.Nowhere;
    }

    // "an" or "hoa" alone are words before they are names.
    private static bool IsTelling(PlacePart part, int words) =>
        part.Kind != KindWord.Any || words > 1 || part.Text.Length > 2;

    private PlaceAnswer Of(Place place) =>
        new() { Places = places.Resolve(place.Ref, today), Former = place.ExistsOn(today) ? null : place };

    // As typed, then as if the Telex or VNI keyboard had been on.
    private static IEnumerable<List<PlaceWord>> Readings(string text)
    {
        var words = PlaceWord.All(text, MostWords);
        yield return words;
        foreach (var keyboard in (Func<string, string>[])[InputMethods.Telex, InputMethods.Vni])
            if (words.ConvertAll(x => x with { Text = keyboard(x.Text) }) is var read && !read.SequenceEqual(words))
                yield return read;
    }

    private ImmutableArray<Place> Near(string text, PlaceRules rules)
    {
        var words = PlaceWord.All(text, MostWords);
        List<string[]> names =
        [
            .. KindWords
                .At(words, 0)
                .Select(x => x.Length)
                .Append(0)
                .Where(x => x < words.Count)
                .Select(x => words.Skip(x).Select(y => y.Text).ToArray()),
        ];
        return
        [
            .. names
                .SelectMany(x => places.Names.Near(PlaceWord.Key(x), rules.IsWithin))
                .Concat(names.SelectMany(x => places.Names.With(string.Join(' ', x), rules.IsWithin)))
                .Distinct()
                .Take(MostNear),
        ];
    }
}
