using Campaign.Core.Places;
using Campaign.Core.Results;
using FsCheck;
using FsCheck.Fluent;
using static Campaign.Core.Tests.Results.ResultSamples;

namespace Campaign.Core.Tests.Results;

/// <summary>What holds of every sum, whoever reports what.</summary>
public class RollUpProperties
{
    private static readonly FigureKey Leaflets = new("TR", null);

    // Three provinces of seven communes; every unit reports something, somehow, or nothing.
    private static readonly Place[] Country =
    [
        .. Enumerable.Range(1, 3).Select(p => Place($"0{p}", PlaceLevel.Province, null)),
        .. Enumerable.Range(0, 21).Select(c => Place($"0000{c:D2}"[^5..], PlaceLevel.Commune, $"0{(c % 3) + 1}")),
    ];

    private static readonly Gen<UnitReport[]> Reports =
        from values in Gen.ArrayOf(
            from value in Gen.Choose(0, 1000)
            from state in Gen.Elements(Enum.GetValues<ReportState>())
            from whole in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
            from there in Gen.Elements(true, true, false)
            select (value, state, whole, there),
            Country.Length
        )
        select Country
            .Zip(values)
            .Where(x => x.Second.there)
            .Select(x =>
                Report(
                    x.First.Ref,
                    Content([("TR", null, x.Second.value)], x.Second.whole ? ReportScope.Whole : ReportScope.Own),
                    x.Second.state
                )
            )
            .ToArray();

    [Fact]
    public void A_place_is_the_sum_of_itself_and_those_below_unless_it_collected_them() =>
        Prop.ForAll(
                Reports.ToArbitrary(),
                reports =>
                {
                    var nation = Sum(Country, 2025, reports);
                    var parts = nation.Below.Select(x => x.Sums[Leaflets]?.Value ?? 0).Sum();
                    return (nation.Sums[Leaflets]?.Value ?? 0) == parts && nation.Below.All(x => IsSum(x, reports));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Every_report_that_counts_is_counted_exactly_once_or_covered_by_one_above() =>
        Prop.ForAll(
                Reports.ToArbitrary(),
                reports =>
                {
                    var nation = Sum(Country, 2025, reports);
                    var covered = nation.Standings.Where(x => x.IsCovered).Select(x => x.Unit.Name).ToHashSet();
                    var counted = reports.Where(x => Counts(x) && !covered.Contains(x.Unit.Name)).ToList();
                    return nation.Counted == counted.Count
                        && (nation.Sums[Leaflets]?.Value ?? 0) == counted.Sum(x => x.Content.Figures[Leaflets].Value);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Every_unit_of_the_day_stands_in_the_list_exactly_once() =>
        Prop.ForAll(
                Reports.ToArbitrary(),
                reports =>
                    Sum(Country, 2025, reports)
                        .Standings.Select(x => x.Unit.Place!)
                        .Order(StringComparer.Ordinal)
                        .SequenceEqual(Country.Select(x => x.Ref).Order(StringComparer.Ordinal))
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void The_order_of_reports_does_not_matter() =>
        Prop.ForAll(
                Reports.ToArbitrary(),
                reports =>
                    Lines(Sum(Country, 2025, reports)).SequenceEqual(Lines(Sum(Country, 2025, [.. reports.Reverse()])))
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Communes_that_merge_report_apart_before_and_once_after() =>
        Prop.ForAll(
                Gen.ArrayOf(Gen.Choose(0, 4), 12).ToArbitrary(),
                heirs =>
                {
                    Place[] places =
                    [
                        Place("01", PlaceLevel.Province, null),
                        .. heirs.Select(
                            (x, i) =>
                                Place(
                                    $"xa-{i}",
                                    PlaceLevel.Commune,
                                    "01",
                                    to: Reform.AddDays(-1),
                                    heirs: new PlaceSuccession($"0000{x}", SuccessionKind.Merge, Reform)
                                )
                        ),
                        .. heirs.Distinct().Select(x => Place($"0000{x}", PlaceLevel.Commune, "01", from: Reform)),
                    ];
                    return Units(places, 2024).SequenceEqual(Expected(heirs.Select((_, i) => $"xa-{i}")))
                        && Units(places, 2025).SequenceEqual(Expected(heirs.Distinct().Select(x => $"0000{x}")));
                }
            )
            .Check(Config.QuickThrowOnFailure);

    private static IEnumerable<string> Units(Place[] places, int year) =>
        Sum(places, year, []).Missing.Select(x => x.Unit.Place!).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Expected(IEnumerable<string> communes) =>
        communes.Append("01").Order(StringComparer.Ordinal);

    private static bool IsSum(PlaceResult province, UnitReport[] reports)
    {
        var own = reports.FirstOrDefault(x => x.Unit.Place == province.Place!.Ref && Counts(x));
        var below = own?.Content.Scope == ReportScope.Whole ? [] : province.Below;
        var sum = (own?.Content.Figures[Leaflets].Value ?? 0) + below.Sum(x => x.Sums[Leaflets]?.Value ?? 0);
        return (province.Sums[Leaflets]?.Value ?? 0) == sum;
    }

    private static bool Counts(UnitReport report) => ReportFlow.Counts(report.State);

    private static IEnumerable<string> Lines(PlaceResult result) =>
        result
            .Below.SelectMany(Lines)
            .Prepend($"{result.Place?.Ref} {result.Sums[Leaflets]} {result.Counted} {result.Missing.Count()}");
}
