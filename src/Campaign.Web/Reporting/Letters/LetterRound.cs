using System.Runtime.ExceptionServices;
using Campaign.Web.Mail;
using MimeKit;

namespace Campaign.Web.Reporting.Letters;

/// <summary>
/// Sends the letters of one round. What fails is noted for officers; without a mail server, all that were due are.
/// </summary>
internal sealed class LetterRound(SentNotices notices, FailedLetters failed, IMailTransport transport)
    : IAsyncDisposable
{
    private readonly IMailSession _session = transport.Open();
    private Exception? _noServer;

    /// <summary>Number of letters that were sent.</summary>
    public int Sent { get; private set; }

    /// <summary>Sends a letter that was not sent before; whether it was sent at any time.</summary>
    public async Task<bool> SendAsync(ResultLetter letter, Func<MimeMessage> write, CancellationToken stop)
    {
        if (_noServer is not null)
        {
            var isSent = await notices.AtAsync(letter.Id, stop) is not null;
            if (!isSent)
                await failed.AddAsync(letter, MailOutcome.NoServer, _noServer.Message, stop);
            return isSent;
        }
        var sending = await notices.TryAsync(letter.Id, _session, write, stop);
        if (sending.Failure is { } outcome)
        {
            await failed.AddAsync(letter, outcome, sending.Fault!.Message, stop);
            if (outcome == MailOutcome.NoServer)
                _noServer = sending.Fault;
            return false;
        }
        if (!sending.IsSent)
            return true;
        Sent++;
        await failed.RemoveAsync(letter.Id, stop);
        return true;
    }

    /// <summary>Ends the round.</summary>
    /// <exception cref="Exception">There was no mail server; the next round tries again.</exception>
    public void End()
    {
        if (_noServer is not null)
            ExceptionDispatchInfo.Throw(_noServer);
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();
}
