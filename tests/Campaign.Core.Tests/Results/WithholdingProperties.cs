using System.Collections.Immutable;
using Campaign.Core.Places;
using Campaign.Core.Results;
using FsCheck;
using FsCheck.Fluent;
using static Campaign.Core.Tests.Results.ResultSamples;

namespace Campaign.Core.Tests.Results;

/// <summary>Nobody can find out a small count of a commune, even who knows how counts are withheld.</summary>
public class WithholdingProperties
{
    private static readonly FigureKey Key = new("NC", PlaceLevel.Commune);

    // What each commune of two provinces counts; below zero: it did not report.
    private static readonly Gen<int[][]> Counts = Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(-1, 9), 4), 2);

    [Fact]
    public void For_every_withheld_count_another_one_would_look_the_same() =>
        Prop.ForAll(
                Counts.ToArbitrary(),
                counts =>
                {
                    var shown = Shown(counts);
                    for (var p = 0; p < counts.Length; p++)
                    {
                        var hidden = Enumerable.Range(0, 4).Where(c => IsHidden(shown, p, c)).ToArray();
                        foreach (var c in hidden)
                            if (
                                !Worlds(counts, p, hidden)
                                    .Any(x => x[p][c] != counts[p][c] && Look(Shown(x)) == Look(shown))
                            )
                                return false;
                    }
                    return true;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Every_small_count_of_a_commune_is_withheld_and_zero_is_not() =>
        Prop.ForAll(
                Counts.ToArbitrary(),
                counts =>
                {
                    var shown = Shown(counts);
                    return Each(counts)
                        .All(x =>
                            x.Count switch
                            {
                                < 0 => Figure(shown, x.P, x.C) is null,
                                0 => Figure(shown, x.P, x.C) == new ShownFigure(0),
                                < (int)Withholding.Least => IsHidden(shown, x.P, x.C),
                                _ => IsHidden(shown, x.P, x.C) || Figure(shown, x.P, x.C) == new ShownFigure(x.Count),
                            }
                        );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Nothing_is_withheld_where_nothing_is_small() =>
        Prop.ForAll(
                Gen.ArrayOf(Gen.ArrayOf(Gen.Elements(-1, 0, 5, 6, 100), 4), 2).ToArbitrary(),
                counts =>
                {
                    var shown = Shown(counts);
                    return shown.Partial.IsEmpty && Each(counts).All(x => !IsHidden(shown, x.P, x.C));
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Sums_of_provinces_and_the_nation_are_exact_unless_a_single_commune_would_be_told()
    {
        var shown = Shown([
            [2, 3, 9, -1],
            [4, 0, 0, -1],
        ]);
        Assert.Equal(14, shown.Find("01")!.Figures[Key].Value);
        // The sum would be the one commune's count; the nation's would tell the sum.
        Assert.Equal(ShownFigure.Withheld, shown.Find("02")!.Figures[Key]);
        Assert.Equal((14, true), (shown.Figures[Key].Value!.Value, shown.Partial.Contains(Key)));
        Assert.Equal(9, shown.Find("00002")!.Figures[Key].Value);
    }

    [Fact]
    public void The_figures_of_2019_are_shown_as_they_were_counted()
    {
        Place[] places = [Place("dak-nong", PlaceLevel.Province, null)];
        var shown = Withholding.Of(Sum(places, 2019, [Report("dak-nong", Content(Figures2019, ReportScope.Whole))]));
        foreach (var result in new[] { shown, shown.Find("dak-nong")! })
            Assert.Equal(
                Figures2019.Order(),
                result.Figures.Select(x => (x.Key.Indicator, x.Key.Level, x.Value.Value!.Value)).Order()
            );
    }

    [Fact]
    public void How_many_of_a_communes_are_women_is_never_shown()
    {
        var people = new ReportContent { Figures = ReportContent.Empty.Figures.Add(Key, new(100, 60)) };
        Place[] places = [Place("01", PlaceLevel.Province, null), Place("00001", PlaceLevel.Commune, "01")];
        var shown = Withholding.Of(Sum(places, 2025, [Report("00001", people)]));
        Assert.Equal(new ShownFigure(100), shown.Find("00001")!.Figures[Key]);
        Assert.Equal(new ShownFigure(100, 60, 100), shown.Find("01")!.Figures[Key]);
    }

    private static IEnumerable<(int P, int C, int Count)> Each(int[][] counts) =>
        counts.SelectMany((row, p) => row.Select((count, c) => (p, c, count)));

    // All that the withheld counts of a province might be, given its sum, which everybody can work out.
    private static IEnumerable<int[][]> Worlds(int[][] counts, int province, int[] hidden)
    {
        var sum = hidden.Sum(c => counts[province][c]);
        return Split(sum, hidden.Length)
            .Select(parts =>
            {
                var row = counts[province].ToArray();
                for (var i = 0; i < hidden.Length; i++)
                    row[hidden[i]] = parts[i];
                return counts.Select((x, p) => p == province ? row : x).ToArray();
            })
            .Concat(IsSumHidden(Shown(counts), province) ? Others(counts, province, hidden) : []);
    }

    // Where the sum is not shown either, it may be another one.
    private static IEnumerable<int[][]> Others(int[][] counts, int province, int[] hidden) =>
        Enumerable
            .Range(1, 4)
            .Select(value =>
                counts
                    .Select((x, p) => p == province ? x.Select((n, c) => hidden.Contains(c) ? value : n).ToArray() : x)
                    .ToArray()
            );

    private static IEnumerable<ImmutableArray<int>> Split(int sum, int parts) =>
        parts == 0
            ? (
                sum == 0
                    ?
                    [
                        [],
                    ]
                    : []
            )
            : Enumerable
                .Range(1, Math.Max(sum, 0))
                .SelectMany(x => Split(sum - x, parts - 1).Select(y => y.Insert(0, x)));

    private static ShownResult Shown(int[][] counts)
    {
        Place[] places =
        [
            .. counts.Select((_, p) => Place($"0{p + 1}", PlaceLevel.Province, null)),
            .. Each(counts).Select(x => Place(Ref(x.P, x.C), PlaceLevel.Commune, $"0{x.P + 1}")),
        ];
        var reports = Each(counts)
            .Where(x => x.Count >= 0)
            .Select(x => Report(Ref(x.P, x.C), Content([(Key.Indicator, Key.Level, x.Count)])));
        return Withholding.Of(Sum(places, 2025, [.. reports]));
    }

    private static string Ref(int province, int commune) => $"000{province}{commune}";

    private static ShownFigure? Figure(ShownResult shown, int province, int commune) =>
        shown.Find(Ref(province, commune))!.Figures.GetValueOrDefault(Key);

    private static bool IsHidden(ShownResult shown, int province, int commune) =>
        Figure(shown, province, commune) is { Value: null };

    private static bool IsSumHidden(ShownResult shown, int province) =>
        shown.Find($"0{province + 1}")!.Figures.GetValueOrDefault(Key) is { Value: null };

    private static string Look(ShownResult shown) =>
        $"{shown.Place?.Ref} {shown.Figures.GetValueOrDefault(Key)} {shown.Partial.Count} {shown.Counted}"
        + string.Concat(shown.Below.Select(x => "\n" + Look(x)));
}
