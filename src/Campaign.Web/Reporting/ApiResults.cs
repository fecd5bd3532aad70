using System.Collections.Immutable;
using Campaign.Core.Results;
using Campaign.Web.Items;

namespace Campaign.Web.Reporting;

/// <summary>Sums of accepted reports.</summary>
/// <param name="Campaign">Alias of the campaign.</param>
/// <param name="Edition">Year of the edition.</param>
/// <param name="Indicators">What the edition counts, in order.</param>
/// <param name="Items">The place asked for, or the nation, and the places directly below it.</param>
/// <param name="NextCursor">Always null: the list is never longer than a page.</param>
/// <param name="Total">Number of items.</param>
/// <param name="AsOf">Day of the answer.</param>
internal sealed record ApiResults(
    string? Campaign,
    int Edition,
    ImmutableArray<ApiCounted> Indicators,
    ImmutableArray<ApiPlaceResult> Items,
    string? NextCursor,
    int Total,
    DateOnly AsOf
);

/// <summary>An indicator of the edition.</summary>
/// <param name="Code">Its code, the same over the years.</param>
/// <param name="Title">What is counted.</param>
/// <param name="Unit">What it counts in.</param>
/// <param name="Url">Its address in the API.</param>
internal sealed record ApiCounted(string Code, string Title, string Unit, string Url)
{
    public static ApiCounted Of(Indicator indicator, Links at) =>
        new(indicator.Code, indicator.Title, indicator.Unit, at.Url(indicator));
}

/// <summary>The sums of a place and everything below it.</summary>
/// <param name="Place">The place, as it was called in the edition; null: the nation.</param>
/// <param name="Reports">Accepted reports they are the sum of.</param>
/// <param name="Figures">The sums; what nobody stated is not among them.</param>
internal sealed record ApiPlaceResult(ApiPlaceName? Place, int Reports, ImmutableArray<ApiFigure> Figures);

/// <summary>A sum.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Level">Level of the bodies that did it: province, district, commune; null: not told apart.</param>
/// <param name="Value">The sum; null when it is withheld.</param>
/// <param name="Withheld">
/// Whether it is withheld: below a province a count of 1 to 4, and others from which one could be worked out.
/// </param>
/// <param name="Partial">Whether a province is left out because its own sum is withheld.</param>
/// <param name="Women">How many of them are women, as far as told; never below a province.</param>
/// <param name="WomenOf">The part of the sum of which it is known how many are women.</param>
internal sealed record ApiFigure(
    string Indicator,
    string? Level,
    long? Value,
    bool Withheld,
    bool Partial,
    long? Women,
    long? WomenOf
)
{
    public static ApiFigure Of(FigureKey key, ShownFigure figure, bool isPartial) =>
        new(
            key.Indicator,
            key.Level?.ApiName(),
            figure.Value,
            figure.Value is null,
            isPartial,
            figure.Women,
            figure.Women is null ? null : figure.Told
        );
}
