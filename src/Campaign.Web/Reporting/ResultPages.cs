using System.Collections.Immutable;
using System.Globalization;
using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Results;
using Campaign.Web.Items;
using Campaign.Web.Pages;
using Campaign.Web.Pages.Layout;

namespace Campaign.Web.Reporting;

/// <summary>What was done in an edition, as far as it was reported and accepted.</summary>
internal sealed class ResultPages(ShownEditions editions)
{
    /// <summary>Query parameter that names a place.</summary>
    public const string Place = "noi";

    /// <summary><c>/ket-qua/{year}</c> and <c>/chien-dich/{alias}/{year}/ket-qua</c>.</summary>
    public Page Show(PageContext context)
    {
        var snapshot = context.Snapshot;
        var alias = context.Route.ContainsKey("alias") ? context.Segment("alias") : context.MainCampaign?.Alias;
        var year = int.Parse(context.Segment("year"), CultureInfo.InvariantCulture);
        var edition = snapshot.All<Edition>().FirstOrDefault(x => x.Header.Campaign == alias && x.Year == year);
        if (edition is null)
            return context.NotFound($"kết quả năm {year}");
        var shown = editions.Of(snapshot, edition);
        var asked = context.Query.Text(Place);
        if ((asked is null ? shown.Nation : shown.Nation.Find(asked)) is not { } result)
            return context.NotFound("kết quả của nơi này");
        var name = NameOf(result, edition);
        return Page.Of<ResultView, ResultModel>(
            new(
                edition,
                shown.Indicators,
                result,
                name,
                asked is null ? null : shown.Nation.Below.FirstOrDefault(x => x != result && x.Find(asked) is not null),
                SiteAddress.OfResults(alias, year, snapshot)
            ),
            new PageHead($"Kết quả {edition.Title}: {name}")
            {
                Description = "Số liệu cộng từ các báo cáo đã được chấp nhận.",
                // Whoever has just accepted a report looks here, before any cache on the way would ask again.
                Store = false,
                Theme = edition.VisualTheme,
            }
        );
    }

    /// <summary>A place's name at the time of an edition.</summary>
    public static string NameOf(ShownResult result, Edition edition) =>
        result.Place is { } place ? (place.On(edition.End) ?? place.Latest).FullName : "Cả nước";
}

/// <summary>The page of a place's results.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Indicators">What it counts.</param>
/// <param name="Result">The sums of the place.</param>
/// <param name="Name">Its name.</param>
/// <param name="Above">The province it lies in; null for a province and the nation.</param>
/// <param name="Address">The page of the nation.</param>
public sealed record ResultModel(
    Edition Edition,
    ImmutableArray<Indicator> Indicators,
    ShownResult Result,
    string Name,
    ShownResult? Above,
    string Address
)
{
    /// <summary>The levels that are told apart by any indicator.</summary>
    public ImmutableArray<PlaceLevel> Levels => [.. Indicators.SelectMany(x => x.Levels).Distinct().Order()];

    /// <summary>Whether a figure of the place or of one that lies in it is withheld.</summary>
    public bool Withholds =>
        Result.Figures.Values.Any(x => x.Value is null)
        || Result.Below.Any(x => x.Figures.Values.Any(f => f.Value is null));

    /// <summary>The sum over all levels; null when nobody stated one or one of them is withheld.</summary>
    public long? Sum(Indicator indicator)
    {
        var stated = indicator.Keys.Select(x => Result.Figures.GetValueOrDefault(x)).OfType<ShownFigure>().ToList();
        return stated.Count == 0 || stated.Exists(x => x.Value is null) ? null : stated.Sum(x => x.Value);
    }

    /// <summary>How many are women, as far as told; null where it is not.</summary>
    public (long Women, long Told)? Women(Indicator indicator)
    {
        var told = indicator
            .Keys.Select(x => Result.Figures.GetValueOrDefault(x))
            .Where(x => x?.Women is not null)
            .ToList();
        return told.Count == 0 ? null : (told.Sum(x => x!.Women!.Value), told.Sum(x => x!.Told));
    }
}
