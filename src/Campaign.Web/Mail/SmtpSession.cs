using MailKit.Net.Smtp;
using MimeKit;

namespace Campaign.Web.Mail;

/// <summary>One connection to the SMTP server for many messages, reopened when the server closes it.</summary>
internal sealed class SmtpSession(MailOptions options, Func<SmtpClient> make, TimeSpan patience) : IMailSession
{
    private SmtpClient? _client;

    public async Task ConnectAsync(CancellationToken stop)
    {
        if (_client is { IsConnected: true })
            return;
        Close();
        _client = make();
        try
        {
            await WithinAsync(
                async limit =>
                {
                    await _client.ConnectAsync(options.Host!, options.Port, options.Security, limit);
                    if (options.Username is { Length: > 0 } user)
                        await _client.AuthenticateAsync(user, options.Password ?? "", limit);
                },
                stop
            );
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            Close();
            throw new NoMailServerException($"{options.Host}:{options.Port}: {fault.Message}", fault);
        }
    }

    public async Task SendAsync(MimeMessage message, CancellationToken stop)
    {
        var reused = await IsAliveAsync(stop);
        await ConnectAsync(stop);
        try
        {
            await WithinAsync(limit => _client!.SendAsync(message, limit), stop);
        }
        // Servers limit the number of messages per connection. Nothing of this one was accepted, so it may be sent
        // again.
        catch (SmtpCommandException fault) when (reused && fault.StatusCode == SmtpStatusCode.ServiceNotAvailable)
        {
            Close();
            await ConnectAsync(stop);
            await WithinAsync(limit => _client!.SendAsync(message, limit), stop);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_client is { IsConnected: true })
            try
            {
                await WithinAsync(limit => _client.DisconnectAsync(quit: true, limit), CancellationToken.None);
            }
            catch (Exception fault) when (fault is IOException or TimeoutException or SmtpProtocolException)
            {
                // Every message was answered, so a failed goodbye does not matter.
            }
        Close();
    }

    private void Close()
    {
        _client?.Dispose();
        _client = null;
    }

    // Checks for a server that has closed the connection before sending. Once the message is on its way, nobody could
    // tell whether it was accepted.
    private async Task<bool> IsAliveAsync(CancellationToken stop)
    {
        if (_client is not { IsConnected: true })
            return false;
        try
        {
            await WithinAsync(_client.NoOpAsync, stop);
            return true;
        }
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            Close();
            return false;
        }
    }

    private async Task WithinAsync(Func<CancellationToken, Task> action, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        try
        {
            await action(limit.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new TimeoutException($"The server did not answer within {patience.TotalSeconds:0} s.");
        }
    }
}
