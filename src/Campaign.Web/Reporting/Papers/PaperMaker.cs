using System.Collections.Immutable;
using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Core.Time;
using Campaign.Web.Publication;
using Campaign.Web.Reporting.Form;
using Campaign.Web.Reporting.Sheets;

namespace Campaign.Web.Reporting.Papers;

/// <summary>
/// Makes a report out of the accepted reports: words of the unit itself, sums of everything below it.
/// </summary>
internal sealed class PaperMaker(SnapshotStore snapshots, ResultBook book, CampaignClock clock)
{
    private const int MostNames = 30;

    /// <summary>The report of a place; null: of the nation. Null when the edition did not know the place.</summary>
    public ResultPaper? Make(Edition edition, string? place)
    {
        var snapshot = snapshots.Current;
        var reports = book.Current.Of(edition.Header.Campaign, edition.Year);
        var nation = RollUp.Of(
            snapshot.Places,
            snapshot.CalendarOf(edition, clock.Today),
            snapshot.OrganisationsOf(edition),
            reports
        );
        if ((place is null ? nation : nation.Find(place)) is not { } here)
            return null;
        var indicators = place is null
            ? snapshot.IndicatorsOf(edition)
            : snapshot.IndicatorsOf(edition).For(snapshot.Places, place, edition.End);
        var own = reports.Where(x => x.Unit == new ReportingUnit(place, null)).MaxBy(x => x.Version);
        var name = NameOf(here, edition);
        return new(
            place is null ? [] : ["ỦY BAN NHÂN DÂN", name.ToUpperInvariant()],
            place is null ? "" : (here.Place!.On(edition.End) ?? here.Place.Latest).Name,
            $"Kết quả thực hiện {edition.Title}",
            [
                .. Narrative.Headings.Select(
                    (x, i) =>
                        new PaperPart(
                            x.Heading,
                            own?.Content.Narrative.Texts[i] ?? "",
                            HasFigures: x.Field == "outcome"
                        )
                ),
            ],
            Sums(indicators, here),
            place is null ? [] : ["TM. ỦY BAN NHÂN DÂN"],
            [.. Recipients(snapshot, edition, place)]
        )
        {
            Annex = [Sums(indicators, here), ByUnit(indicators, here, edition), Standings(snapshot, edition, here)],
            Basis = Basis(snapshot, edition, here),
            Symbol = place is null ? "BC-…" : "BC-UBND",
        };
    }

    private static SheetTable Sums(ImmutableArray<Indicator> indicators, PlaceResult here)
    {
        // A column that nobody was asked for says nothing, and what is counted needs the room.
        var levels = indicators
            .SelectMany(x => x.Levels)
            .Distinct()
            .Order()
            .Where(x => x != PlaceLevel.District || here.Sums.Sums.Keys.Any(k => k.Level == x))
            .ToList();
        var asksWomen = indicators.Any(x => x.AsksWomen);
        return new(
            "Tổng hợp",
            [
                [
                    "TT",
                    "Chỉ số",
                    "Đơn vị tính",
                    .. levels.Select(x => FormWords.NameOf(x)),
                    "Tổng",
                    .. Women("Trong đó nữ"),
                ],
                .. indicators.Select((x, i) => Line(x, i)),
            ],
            1
        );

        ImmutableArray<object?> Line(Indicator x, int index) =>
            [
                (long)index + 1,
                x.Title,
                x.Unit,
                .. levels.Select(l => (object?)here.Sums[new FigureKey(x.Code, l)]?.Value),
                here.Sums[x]?.Value,
                .. Women(here.Sums[x]?.Women),
            ];

        object?[] Women(object? cell) => asksWomen ? [cell] : [];
    }

    private static SheetTable ByUnit(ImmutableArray<Indicator> indicators, PlaceResult here, Edition edition) =>
        new(
            "Theo đơn vị",
            [
                ["Mã", "Đơn vị", "Số báo cáo", .. indicators.Select(x => $"{x.Title} ({x.Unit})")],
                .. here.Below.Select(x =>
                    (ImmutableArray<object?>)
                        [
                            x.Place!.Ref,
                            NameOf(x, edition),
                            (long)x.Counted,
                            .. indicators.Select(i => (object?)x.Sums[i]?.Value),
                        ]
                ),
            ],
            1
        );

    private static SheetTable Standings(CampaignSnapshot snapshot, Edition edition, PlaceResult here) =>
        new(
            "Tình hình báo cáo",
            [
                ["Đơn vị", "Được tính", "Đơn vị trên báo cáo thay", "Trễ hạn"],
                .. here.Standings.Select(x =>
                    (ImmutableArray<object?>)
                        [
                            ReportingUnitFacts.Of(snapshot, edition, x.Unit).Name,
                            x.State is { } state && ReportFlow.Counts(state) ? "có" : "chưa",
                            x.IsCovered ? "có" : null,
                            x.IsLate ? "có" : null,
                        ]
                ),
            ],
            1
        );

    private static string Basis(CampaignSnapshot snapshot, Edition edition, PlaceResult here)
    {
        var missing = here.Missing.Select(x => ReportingUnitFacts.Of(snapshot, edition, x.Unit).Name).ToList();
        var said = $"Số liệu tổng hợp từ {here.Counted} báo cáo đã được chấp nhận";
        return missing.Count == 0 ? $"{said}; mọi đơn vị đã báo cáo."
            : missing.Count > MostNames ? $"{said}; {missing.Count} đơn vị chưa có báo cáo được chấp nhận."
            : $"{said}; chưa có báo cáo được chấp nhận của: {string.Join(", ", missing)}.";
    }

    // Whom the duties of the edition name, word for word.
    private static IEnumerable<string> Recipients(CampaignSnapshot snapshot, Edition edition, string? place) =>
        snapshot
            .CalendarOf(edition, edition.End)
            .Duties.Where(x =>
                x.Header.Places.IsEmpty
                || (place is not null && snapshot.Places.Reaches(x.Header.Places, place, edition.End))
            )
            .SelectMany(x => new[] { x.To, x.ForwardedTo })
            .OfType<string>()
            .Distinct();

    private static string NameOf(PlaceResult result, Edition edition) =>
        result.Place is { } place ? (place.On(edition.End) ?? place.Latest).FullName : "Cả nước";
}
