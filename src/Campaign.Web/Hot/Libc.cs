using System.Runtime.InteropServices;

namespace Campaign.Web.Hot;

/// <summary>
/// What Linux offers and .NET does not wrap: waiting for many sockets on one thread, sending from several places at once.
/// </summary>
internal static partial class Libc
{
    public const int EpollAdd = 1, EpollRemove = 2, EpollChange = 3;
    public const uint Readable = 0x001, Writable = 0x004;
    public const int Peek = 0x02, DoNotWait = 0x40, More = 0x8000;
    public const int ShutReceive = 0;
    public const int Again = 11, Interrupted = 4;

    public static int LastError => Marshal.GetLastPInvokeError();

    [LibraryImport("libc", EntryPoint = "epoll_create1", SetLastError = true)]
    public static partial int EpollCreate(int flags);

    [LibraryImport("libc", EntryPoint = "epoll_ctl", SetLastError = true)]
    public static partial int EpollControl(int epoll, int operation, int socket, ref byte what);

    [LibraryImport("libc", EntryPoint = "epoll_wait", SetLastError = true)]
    public static partial int EpollWait(int epoll, ref byte events, int most, int milliseconds);

    // Never waits and takes a fraction of a microsecond, so the garbage collector may wait for it.
    [LibraryImport("libc", EntryPoint = "recv", SetLastError = true)]
    [SuppressGCTransition]
    private static partial nint Receive(int socket, ref byte to, nint length, int flags);

    [LibraryImport("libc", EntryPoint = "send", SetLastError = true)]
    public static partial nint Send(int socket, ref readonly byte from, nint length, int flags);

    [LibraryImport("libc", EntryPoint = "sendfile", SetLastError = true)]
    public static partial nint SendFile(int socket, MemoryFile file, ref nint offset, nint length);

    [LibraryImport(
        "libc", EntryPoint = "memfd_create", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int CreateMemoryFile(string name, uint flags);

    [LibraryImport("libc", EntryPoint = "shutdown", SetLastError = true)]
    public static partial int Shutdown(int socket, int how);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int file);

    /// <summary>What has arrived, as much as fits.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="to">Room for it.</param>
    /// <param name="flags"><see cref="Peek"/> to leave it there.</param>
    public static int Receive(int socket, Span<byte> to, int flags = 0) =>
        (int)Receive(socket, ref to[0], to.Length, flags | DoNotWait);

    /// <summary>Sends one piece after the other in one call, as much as a socket that does not block has room for.</summary>
    public static unsafe nint Send(int socket, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        fixed (byte* a = first, b = second)
        {
            var pieces = stackalloc Piece[] { new(a, first.Length), new(b, second.Length) };
            return WriteVector(socket, pieces, 2);
        }
    }

    [LibraryImport("libc", EntryPoint = "writev", SetLastError = true)]
    private static unsafe partial nint WriteVector(int socket, Piece* pieces, int count);

    private readonly unsafe struct Piece(byte* start, nint length)
    {
        public readonly byte* Start = start;
        public readonly nint Length = length;
    }
}
