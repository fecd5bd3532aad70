using System.Runtime.ExceptionServices;
using Campaign.Core.Time;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Campaign.Web.Mail;

/// <summary>Sends each notice once: of several nodes, the one that writes its row sends the message.</summary>
internal sealed class SentNotices(
    IDbContextFactory<OperationsDb> database,
    CampaignClock clock,
    ILogger<SentNotices> log
)
{
    /// <summary>
    /// Sends a notice that has not been sent. One that could not be is tried again in the next round, unless the server
    /// will never take it.
    /// </summary>
    /// <param name="id">What is told to whom, and when.</param>
    /// <param name="session">The connection.</param>
    /// <param name="write">Writes the message.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <returns>Whether it was sent now.</returns>
    /// <exception cref="Exception">No message is accepted now, whoever it is for.</exception>
    public async Task<bool> SendAsync(string id, IMailSession session, Func<MimeMessage> write, CancellationToken stop)
    {
        var sending = await TryAsync(id, session, write, stop);
        if (sending.Failure == MailOutcome.NoServer)
            ExceptionDispatchInfo.Throw(sending.Fault!);
        return sending.IsSent;
    }

    /// <summary>The same, with what went wrong.</summary>
    /// <inheritdoc cref="SendAsync"/>
    public async Task<NoticeSending> TryAsync(
        string id,
        IMailSession session,
        Func<MimeMessage> write,
        CancellationToken stop
    )
    {
        if (!await ClaimAsync(id, stop))
            return NoticeSending.Before;
        try
        {
            using var mail = write();
            await session.SendAsync(mail, stop);
            return NoticeSending.Now;
        }
        catch when (stop.IsCancellationRequested)
        {
            await ForgetAsync(id);
            throw;
        }
        catch (Exception fault)
        {
            log.LogWarning(
                MailFailure.Unnamed(fault),
                "The mail {Notice} was not taken: {Reason}",
                id,
                MailFailure.Reason(fault)
            );
            var failure = MailFailure.Of(fault);
            if (failure != MailOutcome.Never)
                await ForgetAsync(id);
            return new(false, failure, fault);
        }
    }

    /// <summary>When a notice was sent, or given up; null: neither.</summary>
    public async Task<DateTimeOffset?> AtAsync(string id, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var row = await db.Set<OfficerNotice>().AsNoTracking().FirstOrDefaultAsync(x => x.Id == id, stop);
        return row?.At;
    }

    /// <summary>Lets a notice that was given up be sent again.</summary>
    // Also while the server stops, or nobody would send it any more.
    public async Task ForgetAsync(string id)
    {
        await using var db = await database.CreateDbContextAsync(CancellationToken.None);
        await db.Set<OfficerNotice>().Where(x => x.Id == id).ExecuteDeleteAsync(CancellationToken.None);
    }

    private async Task<bool> ClaimAsync(string id, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        if (await db.Set<OfficerNotice>().AnyAsync(x => x.Id == id, stop))
            return false;
        db.Add(new OfficerNotice { Id = id, At = clock.UtcNow });
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }
}
