using System.Net;
using System.Net.Sockets;
using Campaign.Web.Api.Limits;

namespace Campaign.Web.Hot;

/// <summary>A connection all of whose requests so far were known ones. Only the thread of its loop uses it.</summary>
internal sealed class HotConnection(Socket socket)
{
    // As the HTTP server's: at least 240 bytes a second after five seconds.
    private const int GraceSeconds = 5, SlowestBytesPerSecond = 240;

    private ReadOnlyMemory<byte> _rest;
    private int _allowedSeconds;

    public Socket Socket { get; } = socket;

    public int Handle { get; } = (int)socket.SafeHandle.DangerousGetHandle();

    /// <summary>Whom its answers are counted for.</summary>
    public string Client { get; } = RateLimiter.ClientOf((socket.RemoteEndPoint as IPEndPoint)?.Address);

    /// <summary>When it last received or began to send, in milliseconds since the machine's start.</summary>
    public long Since { get; set; }

    /// <summary>Whether a part of an answer waits for room.</summary>
    public bool IsSending => !_rest.IsEmpty;

    /// <summary>Whether the client takes its answer slower than anyone needs to.</summary>
    public bool IsTooSlow(long now) => IsSending && now - Since > _allowedSeconds * 1000L;

    /// <summary>Sends an answer as far as there is room; false: the client is gone.</summary>
    /// <param name="head">Its head.</param>
    /// <param name="body">Its body.</param>
    /// <param name="file">The same body, if there is such a file.</param>
    public bool Send(ReadOnlySpan<byte> head, byte[] body, MemoryFile? file)
    {
        var sent = file is null ? Libc.Send(Handle, head, body) : Send(head, body.Length, file);
        if (sent < 0 && Libc.LastError != Libc.Again)
            return false;
        var (done, length) = (Math.Max(0, (int)sent), head.Length + body.Length);
        if (done == length)
            return true;
        _allowedSeconds = GraceSeconds + (length / SlowestBytesPerSecond);
        _rest = done >= head.Length ? body.AsMemory(done - head.Length) : (byte[])[.. head[done..], .. body];
        return true;
    }

    private nint Send(ReadOnlySpan<byte> head, int length, MemoryFile file)
    {
        var sent = Libc.Send(Handle, in head[0], head.Length, Libc.DoNotWait | Libc.More);
        if (sent < head.Length)
            return sent;
        nint offset = 0;
        // A fault shows again when the rest is sent.
        return sent + Math.Max(0, Libc.SendFile(Handle, file, ref offset, length));
    }

    /// <summary>Sends more of what waits; false: the client is gone.</summary>
    public bool SendRest()
    {
        var sent = Libc.Send(Handle, _rest.Span, default);
        if (sent < 0)
            return Libc.LastError == Libc.Again;
        _rest = _rest[(int)sent..];
        return true;
    }
}
