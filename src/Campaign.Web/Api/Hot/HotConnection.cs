using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using Campaign.Web.Api.Limits;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace Campaign.Web.Api.Hot;

/// <summary>
/// The beginning of a connection: answers as long as every request is a known one that arrived whole. The first that is
/// not, and a pause, give the connection to the HTTP server, with all its bytes and for good.
/// </summary>
internal sealed class HotConnection(ConnectionContext connection, Socket socket, HotPath path)
{
    // The HTTP server has time limits of its own for what comes then.
    private const int PauseSeconds = 3;

    // As the HTTP server's: at least 240 bytes a second after five seconds.
    private const int GraceSeconds = 5, SlowestBytesPerSecond = 240;

    private readonly PipeReader _input = connection.Transport.Input;
    private readonly string _client = RateLimiter.ClientOf((connection.RemoteEndPoint as IPEndPoint)?.Address);
    private volatile int _sending;
    private volatile int _seconds;
    private volatile bool _over;

    /// <summary>Answers what it can; whether the connection is to go on with the HTTP server.</summary>
    public async Task<bool> RunAsync()
    {
        connection.Features.Get<IConnectionHeartbeatFeature>()?.OnHeartbeat(static x => ((HotConnection)x).Beat(), this);
        var closing = connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested ?? default;
        await using var registration = closing.UnsafeRegister(static x => ((PipeReader)x!).CancelPendingRead(), _input);
        var space = ArrayPool<byte>.Shared.Rent(HotPath.LongestHead * 2);
        try
        {
            while (await AnswerAsync(space))
                _seconds = 0;
            return true;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException or ConnectionAbortedException)
        {
            // The client went away, or took its answer too slowly.
            return false;
        }
        finally
        {
            _over = true;
            ArrayPool<byte>.Shared.Return(space);
        }
    }

    private async ValueTask<bool> AnswerAsync(byte[] space)
    {
        var result = await _input.ReadAsync();
        var buffer = result.Buffer;
        var length = result.IsCanceled ? -1 : buffer.FirstSpan.IndexOf("\r\n\r\n"u8) + 4;
        if (length < 4 || !path.TryAnswer(buffer.FirstSpan[..length], _client, space, out var head, out var body))
        {
            if (length >= 4)
                connection.Features.Set(new FirstHead(buffer.FirstSpan[..length].ToArray(), _client));
            // Nothing was consumed or looked at: the HTTP server reads the same bytes again.
            _input.AdvanceTo(buffer.Start);
            return false;
        }
        _input.AdvanceTo(buffer.GetPosition(length));
        await SendAsync(space, head, body);
        return true;
    }

    private async ValueTask SendAsync(byte[] space, int head, byte[] body)
    {
        (_seconds, _sending) = (0, head + body.Length);
        if (body.Length <= space.Length - head)
        {
            body.CopyTo(space, head);
            await socket.SendAsync(space.AsMemory(0, head + body.Length), SocketFlags.None);
        }
        else
        {
            await socket.SendAsync([new(space, 0, head), body], SocketFlags.None);
        }
        _sending = 0;
    }

    private void Beat()
    {
        if (_over)
            return;
        var (seconds, sending) = (++_seconds, _sending);
        if (sending > 0 && seconds > GraceSeconds + (sending / SlowestBytesPerSecond))
            connection.Abort(new ConnectionAbortedException("The answer was taken too slowly."));
        else if (sending == 0 && seconds >= PauseSeconds)
            _input.CancelPendingRead();
    }
}
