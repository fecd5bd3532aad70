using System.Collections.Immutable;
using Campaign.Core.Text.Typing;

namespace Campaign.Core.Places;

/// <summary>
/// The one way to find a place from what somebody typed: with or without diacritics, an abbreviation, a former name, a
/// code, with the places around it, in any order.
/// </summary>
/// <param name="places">All units.</param>
/// <param name="today">The day as of which units are wanted.</param>
public sealed class PlaceLookup(PlaceRegistry places, DateOnly today)
{
    private const int MostWords = 24;
    private const int MostNear = 8;

    /// <summary>Finds today's places for what was typed.</summary>
    /// <param name="text">A code or name; null or blank: the whole province.</param>
    /// <param name="province">Ref of the province it is in, which may be a former one; null: any.</param>
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
        // It exists in another province, which is offered because the province may have been chosen by mistake.
        if (near.IsEmpty && province is not null && Find(text) is { } elsewhere)
            near = [.. elsewhere.Places.Concat(elsewhere.Offered).Distinct().Take(MostNear)];
        return new PlaceAnswer { Near = near };
    }

    /// <summary>
    /// Like <see cref="Find"/>, for words that may not be a place at all: there is an answer only if all of them
    /// together name a place.
    /// </summary>
    /// <param name="text">What was typed.</param>
    public PlaceAnswer Only(string text)
    {
        var words = PlaceWord.All(text, MostWords);
        var parts = new PlaceParts(places.Names, words).All();
        var isPlace = parts.TrueForAll(x => x.Named.Count > 0) && parts.Exists(x => IsTelling(x, words.Count));
        return isPlace ? new PlaceRules(places, today, null).Answer(parts) ?? PlaceAnswer.Nowhere : PlaceAnswer.Nowhere;
    }

    // "an" or "hoa" alone is more likely a word than a name.
    private static bool IsTelling(PlacePart part, int words) =>
        part.Kind != KindWord.Any || words > 1 || part.Text.Length > 2;

    private PlaceAnswer Of(Place place) =>
        new() { Places = places.Resolve(place.Ref, today), Former = place.ExistsOn(today) ? null : place };

    // First as typed, then as if a Telex or VNI keyboard had been meant.
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
