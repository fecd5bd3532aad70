using System.Net.Sockets;

namespace Campaign.Web.Hot;

/// <summary>
/// One thread that accepts connections and answers as long as every request on them is a known one that arrived whole.
/// The first that is not, and a pause, give the connection to the HTTP server, which reads the same bytes: they were only
/// looked at. Nothing on this thread waits but for the next socket.
/// </summary>
internal sealed class HotLoop(Socket listener, HotPath path, Action<Socket, FirstHead?> handOver, ILogger logger)
{
    // The HTTP server has time limits of its own for what comes then.
    private const int PauseMilliseconds = 3000, SweepMilliseconds = 500, StopMilliseconds = 5000;

    // More would be looked through twice a second for too long; the HTTP server takes them.
    private const int Most = 4096;

    private readonly int _listener = (int)listener.SafeHandle.DangerousGetHandle();
    private readonly Dictionary<int, HotConnection> _connections = [];
    private readonly byte[] _request = new byte[HotPath.LongestHead];
    private readonly byte[] _head = new byte[HotPath.LongestHead];
    private volatile bool _stopping;

    /// <summary>Accepts and answers until <see cref="Stop"/>, and then what was begun.</summary>
    public void Run()
    {
        using var epoll = new Epoll();
        epoll.Add(_listener, Libc.Readable);
        var swept = Environment.TickCount64;
        while (!_stopping)
        {
            var ready = epoll.Wait(SweepMilliseconds);
            for (var i = 0; i < ready.Count; i++)
                Serve(epoll, ready[i]);
            if (Environment.TickCount64 - swept < SweepMilliseconds)
                continue;
            swept = Environment.TickCount64;
            Sweep(epoll, swept);
        }
        End(epoll);
    }

    /// <summary>Accepts no more connections. May be called by any thread.</summary>
    public void Stop()
    {
        _stopping = true;
        // Wakes the thread.
        Libc.Shutdown(_listener, Libc.ShutReceive);
    }

    private void Serve(Epoll epoll, int handle)
    {
        if (handle == _listener)
        {
            Accept(epoll);
            return;
        }
        var connection = _connections[handle];
        try
        {
            if (!(connection.IsSending ? SendRest(epoll, connection) : Answer(epoll, connection)))
                Close(epoll, connection);
        }
#pragma warning disable CA1031 // One request must not end the thread that serves all.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            logger.LogError(fault, "A prepared answer failed.");
            Close(epoll, connection);
        }
    }

    private void Accept(Epoll epoll)
    {
        HotConnection connection;
        try
        {
            var socket = listener.Accept();
            (socket.NoDelay, socket.Blocking) = (true, false);
            connection = new(socket) { Since = Environment.TickCount64 };
        }
        catch (SocketException e)
        {
            // Too many open files do not go away by asking again at once; whoever hung up early is no matter.
            if (e.SocketErrorCode == SocketError.TooManyOpenSockets)
                Thread.Sleep(100);
            return;
        }
        if (_connections.Count >= Most)
        {
            handOver(connection.Socket, null);
            return;
        }
        _connections.Add(connection.Handle, connection);
        epoll.Add(connection.Handle, Libc.Readable);
    }

    private bool Answer(Epoll epoll, HotConnection connection)
    {
        var received = Libc.Receive(connection.Handle, _request, Libc.Peek);
        if (received <= 0)
            return received < 0 && Libc.LastError == Libc.Again;
        var length = _request.AsSpan(0, received).IndexOf("\r\n\r\n"u8) + 4;
        var request = _request.AsSpan(0, length);
        if (length < 4 || !path.TryAnswer(request, connection.Client, _head, out var head, out var answer))
        {
            HandOver(epoll, connection, length < 4 ? null : new(request.ToArray(), connection.Client));
            return true;
        }
        // What was looked at is taken.
        Libc.Receive(connection.Handle, _request.AsSpan(0, length));
        connection.Since = Environment.TickCount64;
        if (!connection.Send(_head.AsSpan(0, head), answer?.Body ?? [], answer?.File))
            return false;
        if (connection.IsSending)
            epoll.Change(connection.Handle, Libc.Writable);
        return true;
    }

    private static bool SendRest(Epoll epoll, HotConnection connection)
    {
        if (!connection.SendRest())
            return false;
        if (!connection.IsSending)
            epoll.Change(connection.Handle, Libc.Readable);
        return true;
    }

    private void Sweep(Epoll epoll, long now)
    {
        foreach (var connection in _connections.Values)
        {
            if (connection.IsTooSlow(now))
                Close(epoll, connection);
            else if (!connection.IsSending && now - connection.Since >= PauseMilliseconds)
                HandOver(epoll, connection, null);
        }
    }

    // A request that came before the end is answered, an answer that was begun is ended.
    private void End(Epoll epoll)
    {
        epoll.Remove(_listener);
        foreach (var handle in _connections.Keys.ToList())
            Serve(epoll, handle);
        var end = Environment.TickCount64 + StopMilliseconds;
        while (_connections.Values.Any(x => x.IsSending) && Environment.TickCount64 < end)
        {
            var ready = epoll.Wait(SweepMilliseconds);
            for (var i = 0; i < ready.Count; i++)
                Serve(epoll, ready[i]);
        }
        foreach (var connection in _connections.Values)
            Close(epoll, connection);
    }

    private void HandOver(Epoll epoll, HotConnection connection, FirstHead? head)
    {
        _connections.Remove(connection.Handle);
        epoll.Remove(connection.Handle);
        handOver(connection.Socket, head);
    }

    private void Close(Epoll epoll, HotConnection connection)
    {
        _connections.Remove(connection.Handle);
        epoll.Remove(connection.Handle);
        connection.Socket.Dispose();
    }
}
