using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Authority;
using Campaign.Web.Mail;
using Campaign.Web.Reporting.Form;
using Campaign.Web.Reporting.Letters;
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
    LinkMakers makers,
    OfficerDirectory officers,
    OfficerPlaces places,
    SentNotices notices,
    FailedLetters failed,
    IMailTransport transport,
    IOptions<MailOptions> mail,
    IOptions<CampaignOptions> campaign
)
{
    /// <summary>Writes to everyone who is to be told something today. Returns the number of messages sent.</summary>
    public async Task<int> SendDueAsync(CancellationToken stop)
    {
        await failed.ForgetAsync(stop);
        await using var round = new LetterRound(notices, failed, transport);
        foreach (var edition in snapshots.Current.All<Edition>())
        {
            var missing = await MissingAsync(edition, stop);
            foreach (var part in missing.Where(x => x.Reminder is not null).GroupBy(x => (x.Due, x.Reminder!.Value)))
                await ToOfficersAsync(edition, part.Key, [.. part], round, stop);
            await ToUnitsAsync(edition, missing, round, stop);
        }
        round.End();
        return round.Sent;
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

    private async Task ToOfficersAsync(
        Edition edition,
        (DateOnly? Due, ReportReminder Reminder) when,
        List<MissingReport> missing,
        LetterRound round,
        CancellationToken stop
    )
    {
        foreach (var officer in officers.All.Where(x => x is { Disabled: false, Email: not null }))
        {
            var mine = missing.Where(Hears(officer)).ToList();
            if (mine.Count == 0)
                continue;
            var id =
                $"results.{edition.Header.Campaign}.{edition.Year}.{when.Due:yyyyMMdd}.{when.Reminder}.{officer.Id:N}";
            var letter = Letter(id, edition, null, officer.Id, officer.Email!, when.Reminder);
            var text = ReminderText.ToOfficer(officer.Name, edition, when.Due!.Value, mine, campaign.Value.BaseUrl);
            await round.SendAsync(letter, () => Of(letter, text), stop);
        }
    }

    // A province's officers hear of all its units; those of the nation of provinces and of bodies of the nation.
    private Func<MissingReport, bool> Hears(Officer officer)
    {
        var mine = officer.IsLocal(Permissions.DocumentUpdate) ? places.Inside(officer) : _ => false;
        var isNational = officer.IsCentral(Permissions.DocumentPublish);
        return x => mine(x.Facts.Unit.Place) || (isNational && x.Facts.Receiver is null);
    }

    private async Task ToUnitsAsync(
        Edition edition,
        List<MissingReport> missing,
        LetterRound round,
        CancellationToken stop
    )
    {
        if (missing.Count == 0 || campaign.Value.BaseUrl is not { } origin)
            return;
        var byUnit = missing.ToDictionary(x => x.Facts.Unit.Name, StringComparer.Ordinal);
        var refused = (await failed.OfAsync(edition.Header.Campaign!, edition.Year, stop))
            .Select(x => x.Id)
            .ToHashSet();
        var made = await links.WithRecipientsAsync(edition.Header.Campaign!, edition.Year, stop);
        foreach (var link in makers.Holding(made))
        {
            if (!byUnit.TryGetValue(link.Unit, out var unit))
                continue;
            var url = origin.TrimEnd('/') + links.PathOf(link);
            var text = ReminderText.ToUnit(unit, url, DateOnly.FromDateTime(clock.Local(link.Until).DateTime));
            var first = Letter(ResultLetter.IdOfLink(link.Id), edition, link.Unit, null, link.Recipient!, null);
            var isThere = await round.SendAsync(first, () => Of(first, text), stop);
            // Nobody is reminded of a link that did not arrive, nor of one that came within the hour.
            if (!isThere || refused.Contains(first.Id) || link.MadeAt >= clock.UtcNow.AddDays(-1))
                continue;
            if (unit.Reminder is not { } reminder)
                continue;
            var again = first with { Id = $"{first.Id}.{reminder}", Reminder = reminder };
            await round.SendAsync(again, () => Of(again, text), stop);
        }
    }

    private static ResultLetter Letter(
        string id,
        Edition edition,
        string? unit,
        Guid? officer,
        string recipient,
        ReportReminder? reminder
    ) => new(id, edition.Header.Campaign!, edition.Year, unit, officer, recipient, reminder);

    private MimeMessage Of(ResultLetter letter, string text) =>
        AutomaticMessage.Of(
            mail.Value.Sender,
            MailboxAddress.Parse(letter.Recipient),
            ReminderText.Subject(letter.Reminder),
            clock.LocalNow,
            text
        );
}
