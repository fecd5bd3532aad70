using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using MimeKit;

namespace Campaign.Web.Mail;

/// <summary>Sends the mails of one outbox.</summary>
internal sealed class MailOutbox<TMail>(Outbox<TMail> outbox, IMailTransport transport, ILogger<MailOutbox<TMail>> log)
    where TMail : QueuedMessage
{
    private static readonly OutboxRule Rule = new(Batch: 50, AtOnce: 1, Lease: TimeSpan.FromMinutes(10));

    /// <summary>
    /// Writes a mail; null when there is nothing left to say. Changes to the row are saved together with the outcome.
    /// </summary>
    public delegate Task<MimeMessage?> Writer(OperationsDb db, TMail row, CancellationToken stop);

    /// <summary>
    /// Sends everything that is due, over one connection. A mail that fails does not stop the others, and an
    /// unreachable server is tried only once. Returns how many were sent.
    /// </summary>
    /// <param name="waits">The waits between attempts; after the last one, the mail is a dead letter.</param>
    /// <param name="write">Writes a mail.</param>
    /// <param name="stop">Ends the sending.</param>
    public async Task<int> SendDueAsync(TimeSpan[] waits, Writer write, CancellationToken stop)
    {
        await using var session = transport.Open();
        NoMailServerException? down = null;
        var (due, sent) = (0, 0);
        do
        {
            (due, var some) = await outbox.SendAsync(Rule, AttemptAsync, stop);
            sent += some;
        } while (due == Rule.Batch && down is null);
        return sent;

        async Task<Outcome> AttemptAsync(OperationsDb db, TMail row, CancellationToken token)
        {
            if (down is not null)
                return Failed(row, down, waits);
            try
            {
                using var mail = await write(db, row, token);
                if (mail is null)
                    return Outcome.Nothing;
                await session.SendAsync(mail, token);
                return Outcome.Sent;
            }
            catch (Exception fault) when (!token.IsCancellationRequested)
            {
                down = fault as NoMailServerException;
                return Failed(row, fault, waits);
            }
        }
    }

    private Outcome Failed(TMail row, Exception fault, TimeSpan[] waits)
    {
        var isLast = MailFailure.Of(fault) == MailOutcome.Never || row.Attempts >= waits.Length;
        log.LogWarning(
            "Mail {MessageId} was not taken (attempt {Attempt}, {State}): {Error}",
            row.MessageId,
            row.Attempts + 1,
            isLast ? MessageState.Dead : MessageState.Waiting,
            fault.Message
        );
        return new(fault.Message, isLast ? null : waits[row.Attempts]);
    }
}
