using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Authority;
using Campaign.Web.Mail;
using Campaign.Web.Reporting.Form;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Campaign.Web.Reporting.Reminders;

/// <summary>
/// Reminds of reports that are still to come: officers of the units that are theirs, and units without an account at
/// the address that was given with their link. Each is told once of each thing.
/// </summary>
internal sealed class ReminderMail(
    SnapshotStore snapshots,
    CampaignClock clock,
    ReportStore store,
    ReportLinks links,
    OfficerDirectory officers,
    OfficerPlaces places,
    SentNotices notices,
    IMailTransport transport,
    IOptions<MailOptions> mail,
    IOptions<CampaignOptions> campaign
)
{
    /// <summary>Writes to everyone who is to be told something today. Returns the number of messages sent.</summary>
    public async Task<int> SendDueAsync(CancellationToken stop)
    {
        await using var session = transport.Open();
        var sent = 0;
        foreach (var edition in snapshots.Current.All<Edition>())
        {
            var missing = await MissingAsync(edition, stop);
            foreach (var part in missing.Where(x => x.Reminder is not null).GroupBy(x => (x.Due, x.Reminder!.Value)))
                sent += await ToOfficersAsync(edition, part.Key, [.. part], session, stop);
            sent += await ToUnitsAsync(edition, missing, session, stop);
        }
        return sent;
    }

    private async Task<List<MissingReport>> MissingAsync(Edition edition, CancellationToken stop)
    {
        var snapshot = snapshots.Current;
        var calendar = snapshot.CalendarOf(edition, clock.Today);
        var isDue = calendar.Duties.Any(x =>
            x.DueBefore is { } due && ReportReminders.On(due, clock.Today) is not null
        );
        if (!isDue && !await links.HasRecipientsAsync(edition.Header.Campaign!, edition.Year, stop))
            return [];
        var reports = await store.OfAsync(edition.Header.Campaign!, edition.Year, stop);
        var nation = RollUp.Of(
            snapshot.Places,
            calendar,
            snapshot.OrganisationsOf(edition),
            [.. reports.Select(x => x.Report)]
        );
        return
        [
            .. nation.Missing.Select(x =>
            {
                var due = calendar.DueBefore(snapshot.Places, x.Unit.Place);
                return new MissingReport(
                    ReportingUnitFacts.Of(snapshot, edition, x.Unit),
                    due,
                    due is { } day ? ReportReminders.On(day, clock.Today) : null
                );
            }),
        ];
    }

    private async Task<int> ToOfficersAsync(
        Edition edition,
        (DateOnly? Due, ReportReminder Reminder) when,
        List<MissingReport> missing,
        IMailSession session,
        CancellationToken stop
    )
    {
        var sent = 0;
        foreach (var officer in officers.All.Where(x => x is { Disabled: false, Email: not null }))
        {
            var mine = missing.Where(Hears(officer)).ToList();
            if (mine.Count == 0)
                continue;
            var id =
                $"results.{edition.Header.Campaign}.{edition.Year}.{when.Due:yyyyMMdd}.{when.Reminder}.{officer.Id:N}";
            var text = ReminderText.ToOfficer(officer.Name, edition, when.Due!.Value, mine, campaign.Value.BaseUrl);
            if (await notices.SendAsync(id, session, () => Of(officer.Email!, when.Reminder, text), stop))
                sent++;
        }
        return sent;
    }

    // A province's officers hear of all its units; those of the nation of provinces and of bodies of the nation.
    private Func<MissingReport, bool> Hears(Officer officer)
    {
        if (officer.IsConfined(Permissions.DocumentUpdate))
        {
            var mine = places.Of(officer, Permissions.DocumentUpdate);
            return x => mine(x.Facts.Unit.Place);
        }
        return x => officer.IsCentral(Permissions.DocumentPublish) && x.Facts.Receiver is null;
    }

    private async Task<int> ToUnitsAsync(
        Edition edition,
        List<MissingReport> missing,
        IMailSession session,
        CancellationToken stop
    )
    {
        var sent = 0;
        if (missing.Count == 0 || campaign.Value.BaseUrl is not { } origin)
            return 0;
        var byUnit = missing.ToDictionary(x => x.Facts.Unit.Name, StringComparer.Ordinal);
        foreach (var link in await links.WithRecipientsAsync(edition.Header.Campaign!, edition.Year, stop))
        {
            if (!byUnit.TryGetValue(link.Unit, out var unit))
                continue;
            var url = origin.TrimEnd('/') + links.PathOf(link);
            var text = ReminderText.ToUnit(unit, url, DateOnly.FromDateTime(clock.Local(link.Until).DateTime));
            var isNew = await notices.SendAsync(
                $"results-link.{link.Id:N}",
                session,
                () => Of(link.Recipient!, null, text),
                stop
            );
            // Whoever got the link just now need not be reminded of it in the same hour.
            if (isNew)
                sent++;
            else if (unit.Reminder is { } reminder && link.MadeAt < clock.UtcNow.AddDays(-1))
                sent += await notices.SendAsync(
                    $"results-link.{link.Id:N}.{reminder}",
                    session,
                    () => Of(link.Recipient!, reminder, text),
                    stop
                )
                    ? 1
                    : 0;
        }
        return sent;
    }

    private MimeMessage Of(string to, ReportReminder? reminder, string text) =>
        AutomaticMessage.Of(
            mail.Value.Sender,
            MailboxAddress.Parse(to),
            ReminderText.Subject(reminder),
            clock.LocalNow,
            text
        );
}
