using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Authority;
using Campaign.Web.Reporting.Letters;
using Campaign.Web.Reporting.Reminders;

namespace Campaign.Web.Reporting;

/// <summary>Shows officers who owes a report, and how far everybody is.</summary>
internal sealed class ResultList(
    SnapshotStore snapshots,
    CampaignClock clock,
    ReportStore store,
    OfficerPlaces places,
    LetterDesk letters,
    LetterWay way
)
{
    /// <summary>The editions of all campaigns, the ones that report now first.</summary>
    public IResult Editions()
    {
        var today = clock.Today;
        return Results.Ok(
            new
            {
                items = snapshots
                    .Current.All<Edition>()
                    // An edition reports when it has begun: the last one that has stands first.
                    .OrderBy(x => x.Start > today)
                    .ThenByDescending(x => x.Start)
                    .Select(x => new
                    {
                        campaign = x.Header.Campaign,
                        x.Year,
                        x.Title,
                    }),
            }
        );
    }

    /// <summary>Who of the officer's places has reported on an edition, and who has not.</summary>
    public async Task<IResult> ListAsync(HttpContext http, string campaign, int year)
    {
        var snapshot = snapshots.Current;
        var edition = snapshot.All<Edition>().FirstOrDefault(x => x.Header.Campaign == campaign && x.Year == year);
        if (edition is null)
            return Problems.NotFound();
        var officer = http.Officer();
        var mine = places.Of(officer, Permissions.Dashboard);
        var fills = places.Of(officer, Permissions.DocumentUpdate);
        var decides = places.Of(officer, Permissions.DocumentPublish);
        var stored = await store.OfAsync(campaign, year, http.RequestAborted);
        List<UnitReport> reports = [.. stored.Select(x => x.Report)];
        var latest = stored
            .GroupBy(x => x.Report.Unit.Name)
            .ToDictionary(x => x.Key, x => x.MaxBy(r => r.Report.Version)!.Id);
        var calendar = snapshot.CalendarOf(edition, clock.Today);
        var nation = RollUp.Of(snapshot.Places, calendar, snapshot.OrganisationsOf(edition), reports);
        var missing = nation.Missing.Select(x => x.Unit.Name).ToHashSet(StringComparer.Ordinal);
        return Results.Ok(
            new
            {
                isNation = mine(null),
                units = nation
                    .Standings.Where(x => mine(x.Unit.Place))
                    .Select(x => (Standing: x, Facts: ReportingUnitFacts.Of(snapshot, edition, x.Unit)))
                    .Select(x => new
                    {
                        x.Facts.Unit.Place,
                        x.Facts.Unit.Organisation,
                        x.Facts.Name,
                        isProvince = x.Facts.Unit.Organisation is null && x.Facts.Receiver is null,
                        state = x.Standing.State?.ToString(),
                        x.Standing.IsMissing,
                        x.Standing.IsLate,
                        x.Standing.IsCovered,
                        dueBefore = calendar.DueBefore(snapshot.Places, x.Facts.Unit.Place),
                        fills = fills(x.Facts.Unit.Place),
                        decides = decides(x.Facts.Receiver),
                        report = latest.TryGetValue(x.Facts.Unit.Name, out var id) ? id : (Guid?)null,
                    }),
                noWay = way.Problem,
                letters = await letters.OfAsync(officer, (campaign, year), missing, http.RequestAborted),
                leftOut = nation.LeftOut(reports).Where(x => mine(x.Unit.Place)).Select(x => x.Unit.Place),
            }
        );
    }
}
