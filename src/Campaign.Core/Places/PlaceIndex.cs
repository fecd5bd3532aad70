using System.Collections.Immutable;
using Campaign.Core.Text.Typing;

namespace Campaign.Core.Places;

/// <summary>How a place is related to a name.</summary>
internal enum NameRank
{
    /// <summary>It is the name of the place, a former one or an alternative one.</summary>
    Own,

    /// <summary>The name with a direction, a number or a second name: Quy Nhơn Bắc, Cam Ly - Đà Lạt.</summary>
    Longer,

    /// <summary>The initials of its name: bmt.</summary>
    Initials,
}

/// <summary>A place under one of its names.</summary>
/// <param name="Place">The place.</param>
/// <param name="Text">The name, canonical, lower case, with one blank between words.</param>
/// <param name="Rank">How the place is related to the name.</param>
internal readonly record struct KnownPlace(Place Place, string Text, NameRank Rank);

/// <summary>All names of places, by the key with which names are compared.</summary>
internal sealed class PlaceIndex
{
    private const int MostWords = 12;
    private static readonly string[] Directions = ["đông", "tây", "nam", "bắc", "trung"];

    private readonly Dictionary<string, List<KnownPlace>> _names = new(StringComparer.Ordinal);

    public PlaceIndex(IEnumerable<Place> places)
    {
        foreach (var place in places)
        {
            foreach (var name in place.Versions.Select(x => x.Name).Distinct(StringComparer.Ordinal))
                AddName(place, Words(name));
            foreach (var name in place.OtherNames.Select(Words))
            {
                Add(place, name, NameRank.Own);
                if (KindWords.At(Wrapped(name), 0).FirstOrDefault() is { Length: > 0 } kind)
                    Add(place, name[kind.Length..], NameRank.Own);
            }
        }
    }

    /// <summary>The places with a name.</summary>
    public IReadOnlyList<KnownPlace> Of(string key) => _names.GetValueOrDefault(key) ?? [];

    /// <summary>
    /// Places whose own name differs by a few typing errors (more for longer names), the closest first.
    /// </summary>
    public ImmutableArray<Place> Near(string key, Func<Place, bool> fits)
    {
        if (key.Length < 4)
            return [];
        var reach = key.Length switch
        {
            < 8 => 1,
            < 10 => 2,
            _ => 3,
        };
        return
        [
            .. _names
                .Where(x => Math.Abs(x.Key.Length - key.Length) <= reach && x.Key[0] == key[0])
                .Select(x => (x.Value, Distance: Slips.Between(key, x.Key)))
                .Where(x => x.Distance <= reach)
                .OrderBy(x => x.Distance)
                .SelectMany(x => x.Value.Where(y => y.Rank == NameRank.Own).Select(y => y.Place))
                .Where(fits)
                .Distinct(),
        ];
    }

    /// <summary>Places whose longer name contains these words, with the same diacritics: Thành Vinh.</summary>
    public IEnumerable<Place> With(string words, Func<Place, bool> fits) =>
        _names
            .Values.SelectMany(x => x)
            .Where(x => x.Rank == NameRank.Own && $" {x.Text} ".Contains($" {words} ", StringComparison.Ordinal))
            .Select(x => x.Place)
            .Where(fits)
            .Distinct();

    private void AddName(Place place, string[] words)
    {
        Add(place, words, NameRank.Own);
        if (Initials(place, words) is { } initials)
            Add(place, [initials], NameRank.Initials);
        if (place.Level != PlaceLevel.Commune)
            return;
        var name = place.Latest.Name;
        foreach (var half in name.Contains(" - ", StringComparison.Ordinal) ? name.Split(" - ") : [])
            Add(place, Words(half), NameRank.Longer);
        if (words.Length > 2 && IsAddition(words[0]))
            Add(place, words[1..], NameRank.Longer);
        if (words.Length > 2 && IsAddition(words[^1]))
            Add(place, words[..^1], NameRank.Longer);
    }

    // Two initials are accepted for provinces only; for communes they would fit dozens.
    private static string? Initials(Place place, string[] words) =>
        words.Length > 2 || (words.Length == 2 && place.Level == PlaceLevel.Province)
            ? string.Concat(words.Select(x => x[0]))
            : null;

    private static bool IsAddition(string word) => Directions.Contains(word) || word.All(char.IsAsciiDigit);

    private void Add(Place place, string[] words, NameRank rank)
    {
        var key = PlaceWord.Key(words);
        if (key.Length == 0)
            return;
        if (!_names.TryGetValue(key, out var named))
            _names[key] = named = [];
        if (!named.Exists(x => x.Place == place && x.Rank <= rank))
            named.Add(new KnownPlace(place, string.Join(' ', words), rank));
    }

    private static string[] Words(string name) => [.. PlaceWord.All(name, MostWords).Select(x => x.Text)];

    private static List<PlaceWord> Wrapped(string[] words) => [.. words.Select(x => new PlaceWord(x, false))];
}
