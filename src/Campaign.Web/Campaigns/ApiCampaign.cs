using System.Collections.Immutable;
using Campaign.Core.Campaigns;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Web.Items;

namespace Campaign.Web.Campaigns;

/// <summary>A campaign that returns every year.</summary>
internal sealed class ApiCampaign(CampaignInfo item, Links at) : ApiItem(item, at)
{
    /// <summary>Its name in addresses.</summary>
    public string Alias { get; } = item.Alias;

    /// <summary>What it is for, Markdown.</summary>
    public string? Body { get; } = item.Body;

    /// <summary>First day of the season in any year; null if it has no season.</summary>
    public MonthDay? SeasonStart { get; } = item.SeasonStart;

    /// <summary>Last day of the season, included.</summary>
    public MonthDay? SeasonEnd { get; } = item.SeasonEnd;

    /// <summary>Who runs it.</summary>
    public ApiReference? Organiser { get; } = at.Reference(item.Organiser, item.Language);

    /// <summary>Documents it is based on.</summary>
    public ImmutableArray<ApiReference> LegalBasis { get; } = at.References(item.LegalBasis, item.Language);

    /// <summary>Its editions, newest first.</summary>
    public ImmutableArray<ApiEditionLine> Editions { get; } =
    [
        .. at
            .Snapshot.All<Edition>(item.Language)
            .Where(x => x.Header.Campaign == item.Alias)
            .Select(x => new ApiEditionLine(x.Year, x.Theme, x.Start, x.End, at.Url(x))),
    ];
}

/// <summary>An edition in brief.</summary>
/// <param name="Year">The year.</param>
/// <param name="Theme">The national theme; null until it is published.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, included.</param>
/// <param name="Url">Its address in the API.</param>
internal sealed record ApiEditionLine(int Year, string? Theme, DateOnly Start, DateOnly End, string Url);

/// <summary>One year of a campaign.</summary>
internal sealed class ApiEdition(Edition item, Links at) : ApiItem(item, at)
{
    /// <summary>The year.</summary>
    public int Year { get; } = item.Year;

    /// <summary>The theme in its national and local wordings.</summary>
    public ApiTheme Theme { get; } =
        new(
            item.Theme,
            ApiSource.Of(item.ThemeSource, item.Language, at),
            item.ThemeNote,
            [
                .. at
                    .Snapshot.All<LocalTheme>(item.Language)
                    .Where(x => x.Header.Campaign == item.Header.Campaign && x.Header.Edition == item.Year)
                    .Select(x => new ApiThemeWording(
                        at.Place(x.Header.Places[0]),
                        x.Theme,
                        ApiSource.Of(x.Header.Source, x.Language, at)
                    )),
            ]
        );

    /// <summary>First day.</summary>
    public DateOnly Start { get; } = item.Start;

    /// <summary>Last day, included.</summary>
    public DateOnly End { get; } = item.End;

    /// <summary>before, during or after, on the day of the answer.</summary>
    public string Phase { get; } = item.PhaseOn(at.AsOf).ApiName();

    /// <summary>Documents it is based on.</summary>
    public ImmutableArray<ApiReference> LegalBasis { get; } = at.References(item.LegalBasis, item.Language);

    /// <summary>Organisations and what they do.</summary>
    public ImmutableArray<ApiRole> Roles { get; } =
    [
        .. item.Roles.Select(x => new ApiRole(
            at.Reference(x.Organisation, item.Language),
            x.Name,
            x.Kind.ApiName(),
            x.Task
        )),
    ];

    /// <summary>The activities, Markdown.</summary>
    public string? Activities { get; } = item.Activities;

    /// <summary>Where the money comes from, Markdown.</summary>
    public string? Funding { get; } = item.Funding;

    /// <summary>Targets of the documents it is based on.</summary>
    public ImmutableArray<ApiTarget> Targets { get; } =
    [.. Of<Target>(item, at, x => item.LegalBasis.Contains(x.Document)).Select(x => new ApiTarget(x, at))];

    /// <summary>Support given out, in aggregate.</summary>
    public ImmutableArray<ApiAllocation> Allocations { get; } =
    [.. Of<Allocation>(item, at).Select(x => new ApiAllocation(x, at))];

    /// <summary>Who reports what by when.</summary>
    public ImmutableArray<ApiDuty> ReportingDuties { get; } =
    [.. Of<ReportingDuty>(item, at).Select(x => new ApiDuty(x, at))];

    /// <summary>Its messages: its own, or the campaign's evergreen ones while it has none.</summary>
    public string MessagesUrl { get; } =
        $"{at.BaseUrl}/api/v1/messages?campaign={item.Header.Campaign}&edition={item.Year}"
        + Links.LanguageQuery(item.Language).Replace('?', '&');

    private static IEnumerable<T> Of<T>(Edition edition, Links at, Func<T, bool>? also = null)
        where T : PublishedItem, IPublishedRecord =>
        at
            .Snapshot.All<T>(edition.Language)
            .Where(x =>
                (x.Header.Campaign == edition.Header.Campaign && x.Header.Edition == edition.Year)
                || also?.Invoke(x) == true
            );
}

/// <summary>A theme.</summary>
/// <param name="National">The national wording, verbatim; null until it is published.</param>
/// <param name="Source">Where the national wording comes from.</param>
/// <param name="Note">Other official wordings, and what to know about them.</param>
/// <param name="Local">Wordings of places.</param>
internal sealed record ApiTheme(
    string? National,
    ApiSource? Source,
    string? Note,
    ImmutableArray<ApiThemeWording> Local
);

/// <summary>A place's own wording of a theme.</summary>
/// <param name="Place">The place.</param>
/// <param name="Text">The wording, verbatim.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record ApiThemeWording(ApiPlaceName Place, string Text, ApiSource? Source);

/// <summary>What an organisation does in an edition.</summary>
/// <param name="Organisation">The organisation; null if only its name is known.</param>
/// <param name="Name">Its name as the plan writes it.</param>
/// <param name="Kind">lead, partner or doer.</param>
/// <param name="Task">Its task.</param>
internal sealed record ApiRole(ApiReference? Organisation, string Name, string Kind, string? Task);

/// <summary>A place's own wording of an edition's theme.</summary>
internal sealed class ApiLocalTheme(LocalTheme item, Links at) : ApiItem(item, at)
{
    /// <summary>The wording, verbatim.</summary>
    public string Theme { get; } = item.Theme;
}
