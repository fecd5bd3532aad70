using System.Collections.Immutable;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Results;

namespace Campaign.Core.Tests.Results;

/// <summary>Places, indicators and reports for tests.</summary>
internal static class ResultSamples
{
    public static readonly DateOnly Reform = new(2025, 7, 1);

    /// <summary>What Đắk Nông counted in 2019. Test data: the product ships no figures.</summary>
    public static readonly ImmutableArray<Indicator> Counted2019 =
    [
        Indicator("KH", "văn bản", levels: false),
        Indicator("NC", "buổi", levels: true),
        Indicator("TH", "lớp", levels: true),
        Indicator("PTTH", "lượt phát", levels: false),
        Indicator("BAO", "bài", levels: false),
        Indicator("PANO", "cái", levels: true),
        Indicator("TR", "tờ", levels: false),
        Indicator("QUA", "suất", levels: false),
        Indicator("SH", "buổi", levels: false),
    ];

    /// <summary>The figures as they were counted.</summary>
    public static readonly ImmutableArray<(string Code, PlaceLevel? Level, long Value)> Figures2019 =
    [
        ("KH", null, 13),
        ("NC", PlaceLevel.Province, 102),
        ("NC", PlaceLevel.District, 9),
        ("NC", PlaceLevel.Commune, 4),
        ("TH", PlaceLevel.Province, 4),
        ("TH", PlaceLevel.District, 4),
        ("TH", PlaceLevel.Commune, 61),
        ("PTTH", null, 18),
        ("BAO", null, 85),
        ("PANO", PlaceLevel.Province, 114),
        ("PANO", PlaceLevel.District, 255),
        ("PANO", PlaceLevel.Commune, 62),
        ("TR", null, 23_800),
        ("QUA", null, 57),
        ("SH", null, 21),
    ];

    public static Indicator Indicator(string code, string unit, bool levels, bool women = false) =>
        new(Samples.Header(code))
        {
            Code = code,
            Unit = unit,
            Levels = levels ? [PlaceLevel.Province, PlaceLevel.District, PlaceLevel.Commune] : [],
            AsksWomen = women,
        };

    public static Place Place(
        string @ref,
        PlaceLevel level,
        string? parent,
        DateOnly? from = null,
        DateOnly? to = null,
        params PlaceSuccession[] heirs
    ) =>
        new(Samples.Header(@ref))
        {
            Ref = @ref,
            Level = level,
            Versions = [new PlaceVersion(@ref, "xã", parent, from, to, null)],
            Successions = [.. heirs],
        };

    public static ReportContent Content(
        IEnumerable<(string Code, PlaceLevel? Level, long Value)> figures,
        ReportScope scope = ReportScope.Own
    ) =>
        new()
        {
            Scope = scope,
            Figures = figures.ToImmutableDictionary(x => new FigureKey(x.Code, x.Level), x => new Figure(x.Value)),
        };

    public static UnitReport Report(
        string place,
        ReportContent content,
        ReportState state = ReportState.Accepted,
        int version = 1,
        DateOnly? submitted = null
    ) => new(new(place, null), version, state, content, submitted);

    public static ReportingCalendar Calendar(int year) => new(new(year, 12, 15), new(year, 12, 20), []);

    public static PlaceResult Sum(
        IEnumerable<Place> places,
        int year,
        IReadOnlyCollection<UnitReport> reports,
        params ReportingUnit[] organisations
    ) => RollUp.Of(new PlaceRegistry(places), Calendar(year), organisations, reports);
}
