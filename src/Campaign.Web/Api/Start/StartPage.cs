using System.Collections.Immutable;
using Campaign.Core.Campaigns;
using Campaign.Core.Publication;
using Campaign.Web.Campaigns;
using Campaign.Web.Http.Answers;
using Campaign.Web.Items;
using Campaign.Web.Items.Changes;
using Campaign.Web.Items.Exports;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Api.Start;

/// <summary><c>/api/v1</c>: where a client begins.</summary>
internal sealed class StartPage(IOptions<CampaignOptions> campaign, IOptions<ApiOptions> api, ItemKinds kinds)
{
    public Answer Get(ApiRequest request)
    {
        var snapshot = request.Snapshot;
        var lists = kinds
            .All.Select(x => x.Names.Collection)
            .ToImmutableSortedDictionary(x => x, x => $"{request.BaseUrl}/api/v1/{x}", StringComparer.Ordinal);
        var publisher = SitePublisher.Of(snapshot, campaign.Value, api.Value, request.BaseUrl);
        return Answer.Json(
            new ApiStart(
                "Campaign API",
                "v1",
                publisher.Name,
                publisher.Contact,
                publisher.Licence,
                request.BaseUrl,
                $"{request.BaseUrl}/openapi/v1.json",
                $"{request.BaseUrl}/api",
                $"{request.BaseUrl}/api/problems",
                snapshot.Seq,
                ChangeList.Head(snapshot),
                [.. kinds.All.SelectMany(x => snapshot.Languages(x.Type)).Distinct().Order(StringComparer.Ordinal)],
                Current(request),
                lists,
                kinds
                    .All.Where(x => !x.ExportColumns.IsEmpty)
                    .SelectMany(x => ExportRoutes.Endings.Select(ending => x.Names.Collection + ending))
                    .ToImmutableSortedDictionary(x => x, x => $"{request.BaseUrl}/api/v1/{x}", StringComparer.Ordinal),
                new(
                    $"{request.BaseUrl}/api/v1/changes",
                    $"{request.BaseUrl}/api/v1/calendar.ics",
                    $"{request.BaseUrl}/feeds/all.atom",
                    $"{request.BaseUrl}/hsds/v3/"
                )
            )
        );
    }

    // The edition that is on; else the next one to begin; else the last one.
    private static ApiEditionLine? Current(ApiRequest request)
    {
        var editions = request.Snapshot.All<Edition>().ToList();
        if (request.Snapshot.All<CampaignInfo>().FirstOrDefault() is { } first)
            editions = [.. editions.Where(x => x.Header.Campaign == first.Alias)];
        var current =
            editions.FirstOrDefault(x => x.PhaseOn(request.Today) == Phase.During)
            ?? editions.Where(x => x.PhaseOn(request.Today) == Phase.Before).MinBy(x => x.Start)
            ?? editions.MaxBy(x => x.Start);
        return current is null
            ? null
            : new(current.Year, current.Theme, current.Start, current.End, new Links(request).Url(current));
    }
}

/// <summary>The starting point for a client.</summary>
/// <param name="Name">Name of the API.</param>
/// <param name="ApiVersion">Version of this API; within a version, fields are only ever added.</param>
/// <param name="Publisher">
/// Who publishes: as configured, else the body of the site's own place, else who organises the campaign; null when not
/// known.
/// </param>
/// <param name="Contact">Whom to ask: an e-mail address, or else a web page.</param>
/// <param name="Licence">Licence of the data as a whole; null when not stated.</param>
/// <param name="WebUrl">The site.</param>
/// <param name="OpenApiUrl">The API document.</param>
/// <param name="DocumentationUrl">The developers' page.</param>
/// <param name="ProblemsUrl">All problem types.</param>
/// <param name="Version">
/// The current sequence of the publication log; use it as minVersion when you read everything.
/// </param>
/// <param name="Cursor">The since parameter of /changes from now on. Take it before you read everything.</param>
/// <param name="Languages">Languages in which something is published.</param>
/// <param name="CurrentEdition">The current edition; if there is none, the next one, or else the last.</param>
/// <param name="Lists">Address of the list of each type.</param>
/// <param name="Exports">Address of each export of everything of a type.</param>
/// <param name="Links">Other ways to read.</param>
internal sealed record ApiStart(
    string Name,
    string ApiVersion,
    string? Publisher,
    string? Contact,
    string? Licence,
    string WebUrl,
    string OpenApiUrl,
    string DocumentationUrl,
    string ProblemsUrl,
    long Version,
    string Cursor,
    ImmutableArray<string> Languages,
    ApiEditionLine? CurrentEdition,
    ImmutableSortedDictionary<string, string> Lists,
    ImmutableSortedDictionary<string, string> Exports,
    ApiStartLinks Links
);

/// <summary>Other ways to read.</summary>
/// <param name="Changes">Changes since a cursor.</param>
/// <param name="Calendar">iCalendar.</param>
/// <param name="Feed">Atom feed of everything.</param>
/// <param name="Hsds">Service directory (Open Referral HSDS 3.2).</param>
internal sealed record ApiStartLinks(string Changes, string Calendar, string Feed, string Hsds);
