using Campaign.Core.Places;
using Xunit.Abstractions;

namespace Campaign.Core.Tests.Places;

/// <summary>
/// Places as people type them, across the whole country: understood or asked about, but never guessed.
/// </summary>
public sealed class SpokenNamesTests(ITestOutputHelper output)
{
    private const double Reach = 0.95;
    private static readonly DateOnly Today = new(2026, 11, 15);

    [Theory]
    [InlineData("spoken-names.tsv", 90)]
    [InlineData("spoken-names-fresh.tsv", 60)]
    [InlineData("spoken-names-second.tsv", 40)]
    public void Names_as_people_say_them_are_understood_or_asked_about(string file, int least)
    {
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Places", file))
            .Where(x => x.Length > 0 && x[0] != '#')
            .Select(x => x.Split('\t'))
            .ToList();
        Assert.True(rows.Count >= least);
        var wrong = rows.Where(x => !IsRight(x[0], x[1].Split('|'))).Select(x => $"{x[0]}: {Said(x[0])}").ToList();
        output.WriteLine(string.Join('\n', wrong));
        Assert.True(wrong.Count <= rows.Count * (1 - Reach), string.Join('\n', wrong));
    }

    private static bool IsRight(string typed, string[] right)
    {
        var answer = Find(typed);
        if (right is ["–"])
            return answer.Places.IsEmpty && answer.Choices.IsEmpty;
        return answer.Places.IsEmpty
            ? answer.Offered.SelectMany(Now).Select(Name).Intersect(right).Any()
            : answer.Places.Select(Name).All(right.Contains);
    }

    private static PlaceAnswer Find(string typed) => new PlaceLookup(Register.Places, Today).Find(typed);

    private static IEnumerable<Place> Now(Place place) => Register.Places.Resolve(place.Ref, Today);

    private static string Name(Place place)
    {
        var version = place.On(Today) ?? place.Latest;
        return Register.Places.Find(version.Parent) is { } parent
            ? $"{version.FullName}, {(parent.On(Today) ?? parent.Latest).FullName}"
            : version.FullName;
    }

    private static string Said(string typed)
    {
        var answer = Find(typed);
        return $"{string.Join("; ", answer.Places.Select(Name))} ? {string.Join("; ", answer.Offered.Select(Name))}";
    }
}
