using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Authority;
using Campaign.Web.Mail;
using Campaign.Web.Reporting.Letters;

namespace Campaign.Web.Reporting.Reminders;

/// <summary>Shows officers which letters could not be sent, and sends them again.</summary>
internal sealed class LetterDesk(
    FailedLetters failed,
    SentNotices notices,
    ReminderMail reminders,
    SnapshotStore snapshots,
    OfficerPlaces places,
    OfficerDirectory officers,
    AccountLog log,
    LetterWay way
)
{
    /// <summary>The officer's letters of an edition that could not be sent.</summary>
    /// <param name="officer">The officer.</param>
    /// <param name="edition">Alias of the campaign and year.</param>
    /// <param name="missing">Names of the units whose reports are still to come: others are not written to.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<IEnumerable<object>> OfAsync(
        Officer officer,
        (string Campaign, int Year) edition,
        IReadOnlySet<string> missing,
        CancellationToken stop
    ) =>
        (await failed.OfAsync(edition.Campaign, edition.Year, stop))
            .Where(x => (x.Unit is null ? missing.Count > 0 : missing.Contains(x.Unit)) && Sees(officer, x))
            .Select(x => new
            {
                x.Id,
                to = x.Officer is { } key ? officers.NameOf(key) : null,
                place = x.Unit is { } unit ? snapshots.Current.UnitOf(unit)?.Place : null,
                organisation = x.Unit is { } name ? snapshots.Current.UnitOf(name)?.Organisation : null,
                x.Recipient,
                x.Reminder,
                x.Reason,
                x.IsFinal,
                x.At,
            });

    /// <summary>Sends a letter again at once.</summary>
    public async Task<IResult> AgainAsync(HttpContext http, LetterWords words)
    {
        if (words.Id is not { } id || await failed.FindAsync(id, http.RequestAborted) is not { } row)
            return Problems.NotFound();
        if (!Sees(http.Officer(), row))
            return Problems.Forbidden(OfficerPlaces.Outside);
        if (way.Problem is { } none)
            return Problems.Conflict(none);
        await log.WriteAsync(http, AccountEventKind.ResultsChanged, $"Send again {id}: {row.Recipient}");
        // Once begun it is finished, or nobody would be told what became of it.
        if (row.IsFinal)
            await notices.ForgetAsync(id);
        try
        {
            await reminders.SendDueAsync(CancellationToken.None);
        }
        catch (Exception fault) when (MailFailure.Of(fault) == MailOutcome.NoServer)
        {
            // The letter's own line says so.
        }
        if (await failed.FindAsync(id, CancellationToken.None) is { } still && still.At > row.At)
            return Problems.Conflict(still.Reason);
        if (await notices.AtAsync(id, CancellationToken.None) is not null)
            return Results.Ok(new { sent = true });
        await failed.RemoveAsync(id, CancellationToken.None);
        return Problems.Conflict(
            "Thư này không còn phải gửi: liên kết hết hạn hoặc đã thu hồi, báo cáo đã nộp, hoặc đã qua ngày nhắc."
        );
    }

    // A unit's are seen by whoever may fill in its report; an officer's by that officer and by those of the nation.
    private bool Sees(Officer officer, FailedLetterRow row) =>
        row.Unit is { } unit
            ? places.Of(officer, Permissions.DocumentUpdate)(snapshots.Current.UnitOf(unit)?.Place)
            : row.Officer == officer.Id || places.Of(officer, Permissions.DocumentUpdate)(null);
}

/// <summary>A letter to be sent again.</summary>
/// <param name="Id">Its id.</param>
internal sealed record LetterWords(string? Id);
