using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Results;

namespace Campaign.Core.Tests.Results;

/// <summary>What stands beside a form from the year before.</summary>
public sealed class EarlierFiguresTests
{
    private static readonly Edition Before = Edition(2024);
    private static readonly Edition Now = Edition(2025);

    private static readonly Place[] Places =
    [
        ResultSamples.Place("t", PlaceLevel.Province, null),
        ResultSamples.Place("xa-a", PlaceLevel.Commune, "t", to: new(2025, 6, 30), heirs: Merged("xa-ab")),
        ResultSamples.Place("xa-b", PlaceLevel.Commune, "t", to: new(2025, 6, 30), heirs: Merged("xa-ab")),
        ResultSamples.Place("xa-ab", PlaceLevel.Commune, "t", from: ResultSamples.Reform),
        ResultSamples.Place(
            "xa-c",
            PlaceLevel.Commune,
            "t",
            to: new(2025, 6, 30),
            heirs: [.. Merged("xa-c1"), .. Merged("xa-c2")]
        ),
        ResultSamples.Place("xa-c1", PlaceLevel.Commune, "t", from: ResultSamples.Reform),
        ResultSamples.Place("xa-c2", PlaceLevel.Commune, "t", from: ResultSamples.Reform),
    ];

    [Fact]
    public void A_merged_commune_has_the_sum_of_what_became_it()
    {
        var earlier = Of("xa-ab", Talks("xa-a", 3), Talks("xa-b", 4))!;
        Assert.Equal((2024, 7), (earlier.Year, earlier.Figures[new FigureKey("NC", PlaceLevel.Commune)]!.Value));
        Assert.Empty(earlier.Missing);
    }

    [Fact]
    public void It_is_told_which_of_them_has_no_accepted_report() =>
        Assert.Equal("xã xa-b", Assert.Single(Of("xa-ab", Talks("xa-a", 3))!.Missing), ignoreCase: true);

    [Fact]
    public void A_commune_that_was_split_off_has_nothing()
    {
        var earlier = Of("xa-c1", Talks("xa-c", 9))!;
        Assert.Empty(earlier.Figures.Sums);
        Assert.Null(earlier.Scope);
    }

    [Fact]
    public void A_place_that_stayed_has_its_own_figures_and_the_first_edition_none()
    {
        Assert.Equal(5, Of("t", Talks("t", 5))!.Figures[new FigureKey("NC", PlaceLevel.Commune)]!.Value);
        Assert.Null(EarlierFigures.Of(Snapshot(), Before, new("t", null), AcceptedResults.None));
    }

    private static EarlierFigures? Of(string place, params UnitReport[] reports) =>
        EarlierFigures.Of(
            Snapshot(),
            Now,
            new(place, null),
            new(
                reports.Select(x => new AcceptedReport(Guid.NewGuid(), Before.Header.Campaign!, 2024, 1, x)),
                new(2024, 12, 20, 0, 0, 0, TimeSpan.Zero)
            )
        );

    private static UnitReport Talks(string place, long value) =>
        ResultSamples.Report(place, ResultSamples.Content([("NC", PlaceLevel.Commune, value)]));

    private static CampaignSnapshot Snapshot() => Samples.With([Before, Now, .. Places]);

    private static PlaceSuccession[] Merged(string heir) => [new(heir, SuccessionKind.Merge, ResultSamples.Reform)];

    private static Edition Edition(int year) =>
        new(Samples.Header($"{year}") with { Edition = year })
        {
            Year = year,
            Start = new(year, 11, 15),
            End = new(year, 12, 15),
        };
}
