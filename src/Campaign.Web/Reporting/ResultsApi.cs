using System.Collections.Immutable;
using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items;

namespace Campaign.Web.Reporting;

/// <summary>The public address of sums.</summary>
internal sealed class ResultsApi(ShownEditions editions)
{
    private static readonly Parameter Place = new(
        "place",
        "Code of a place: its sums and those of the places directly below it; the nation when not given. There are "
            + "sums of provinces and of what lies directly below one.",
        ParameterKind.Text,
        "68"
    );

    private static readonly Parameter Edition = Parameter.Edition with
    {
        Description = "Year of an edition; the current one when not given.",
    };

    private static readonly Parameter Campaign = Parameter.Campaign with
    {
        Description = "Alias of a campaign; the first one when not given.",
    };

    /// <summary>The route table.</summary>
    public IEnumerable<Resource> Table =>
        [
            new("api/v1/results", "listResults", "Sums of accepted reports by indicator, level and place.", List)
            {
                Tag = "Results",
                Parameters = [Campaign, Edition, Place],
                DependsOn =
                [
                    ItemType.Campaign,
                    ItemType.Edition,
                    ItemType.Indicator,
                    ItemType.Place,
                    ItemType.Organisation,
                ],
                DependsOnResults = true,
                Body = typeof(ApiResults),
            },
        ];

    private Answer List(ApiRequest request)
    {
        var (snapshot, at) = (request.Snapshot, new Links(request));
        var edition = Asked(request);
        var shown = editions.Of(snapshot, edition);
        var place = request.Query[Place.Name];
        if (place is not null && snapshot.Places.Find(place) is null)
            throw ProblemException.Parameter(Place.Name, $"no unit is known by {place}.");
        var top = place is null ? shown.Nation : shown.Nation.Find(place);
        ImmutableArray<ApiPlaceResult> items = top is null
            ? []
            : [.. top.Below.Prepend(top).Select(x => Item(x, shown, edition.End))];
        return Answer.Json(
            new ApiResults(
                edition.Header.Campaign,
                edition.Year,
                [.. shown.Indicators.Select(x => ApiCounted.Of(x, at))],
                items,
                null,
                items.Length,
                request.Today
            )
        );
    }

    private static Edition Asked(ApiRequest request)
    {
        var snapshot = request.Snapshot;
        var campaign =
            request.Query[Campaign.Name]
            ?? snapshot.All<CampaignInfo>().FirstOrDefault()?.Alias
            ?? throw new ProblemException(ProblemType.NotFound, "No campaign is published.");
        var year = request.Query.Int(Edition.Name);
        var edition = year is null
            ? EditionFacts.Current(snapshot, campaign, request.Today)
            : snapshot.All<Edition>().FirstOrDefault(x => x.Header.Campaign == campaign && x.Year == year);
        return edition ?? throw ProblemException.Parameter(Edition.Name, $"{campaign} has no edition {year}.");
    }

    private static ApiPlaceResult Item(ShownResult result, ShownEdition shown, DateOnly day) =>
        new(
            result.Place is { } place ? new(place.Ref, (place.On(day) ?? place.Latest).FullName) : null,
            result.Counted,
            [
                .. shown
                    .Indicators.SelectMany(x => x.Keys)
                    .Where(result.Figures.ContainsKey)
                    .Select(x => ApiFigure.Of(x, result.Figures[x], result.Partial.Contains(x))),
            ]
        );
}
