using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Campaign.Web.Hot;

/// <summary>Listens at an address: the HTTP server gets the connections that the hot loop has given up.</summary>
internal sealed class HotListener : IConnectionListener
{
    private readonly Channel<(Socket Socket, FirstHead? Head)> _given =
        Channel.CreateUnbounded<(Socket, FirstHead?)>(new() { SingleReader = true, SingleWriter = true });
    private readonly Socket _socket;
    private readonly SocketConnectionContextFactory _contexts;
    private readonly HotLoop _loop;
    private readonly Task _running;

    /// <param name="socket">Bound and listening.</param>
    /// <param name="path">Knows the answers.</param>
    /// <param name="contexts">Makes what the HTTP server calls a connection; owned by the listener.</param>
    /// <param name="logger">For faults.</param>
    public HotListener(Socket socket, HotPath path, SocketConnectionContextFactory contexts, ILogger logger)
    {
        (_socket, _contexts, EndPoint) = (socket, contexts, socket.LocalEndPoint!);
        socket.Blocking = false;
        _loop = new(socket, path, (x, head) => _given.Writer.TryWrite((x, head)), logger);
        // A thread of its own, for it never ends.
        _running = Task.Factory.StartNew(
            Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public EndPoint EndPoint { get; }

    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
    {
        if (!await _given.Reader.WaitToReadAsync(cancellationToken) || !_given.Reader.TryRead(out var given))
            return null;
        var connection = _contexts.Create(given.Socket);
        if (given.Head is { } head)
            connection.Features.Set(head);
        return connection;
    }

    public async ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        // Its handle may be another's once it is closed.
        if (!_running.IsCompleted)
            _loop.Stop();
        // Bounded by itself: it waits for answers that were begun, for a few seconds.
        await _running;
        _socket.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await UnbindAsync();
        while (_given.Reader.TryRead(out var given))
            given.Socket.Dispose();
        _contexts.Dispose();
    }

    private void Run()
    {
        try
        {
            _loop.Run();
            _given.Writer.Complete();
        }
#pragma warning disable CA1031 // The HTTP server reports it as the fault of its next accepting, and stops.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            _given.Writer.Complete(fault);
        }
    }
}
