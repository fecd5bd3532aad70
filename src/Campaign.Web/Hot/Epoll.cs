using System.Buffers.Binary;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Campaign.Web.Hot;

/// <summary>Waits for sockets of which one can be read or written (epoll(7), as long as it is so).</summary>
internal sealed class Epoll : IDisposable
{
    // struct epoll_event is packed on x86 only.
    private static readonly int Size =
        RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.X86 ? 12 : 16;
    private readonly int _epoll = Checked(Libc.EpollCreate(0));
    private readonly byte[] _events = new byte[64 * Size];

    public void Add(int socket, uint what) => Control(Libc.EpollAdd, socket, what);

    public void Change(int socket, uint what) => Control(Libc.EpollChange, socket, what);

    public void Remove(int socket) => Control(Libc.EpollRemove, socket, 0);

    /// <summary>The sockets that are ready, until the next call.</summary>
    /// <param name="milliseconds">How long to wait for the first one.</param>
    public Ready Wait(int milliseconds)
    {
        var count = Libc.EpollWait(_epoll, ref _events[0], _events.Length / Size, milliseconds);
        return count < 0 && Libc.LastError == Libc.Interrupted ? new(_events, 0) : new(_events, Checked(count));
    }

    public void Dispose() => Libc.Close(_epoll);

    private void Control(int operation, int socket, uint what)
    {
        Span<byte> e = stackalloc byte[16];
        BinaryPrimitives.WriteUInt32LittleEndian(e, what);
        BinaryPrimitives.WriteInt32LittleEndian(e[(Size - 8)..], socket);
        Checked(Libc.EpollControl(_epoll, operation, socket, ref e[0]));
    }

    private static int Checked(int result) => result >= 0 ? result : throw new Win32Exception(Libc.LastError);

    /// <summary>Handles of the sockets that are ready.</summary>
    public readonly struct Ready(byte[] events, int count)
    {
        public int Count { get; } = count;

        public int this[int i] => BinaryPrimitives.ReadInt32LittleEndian(events.AsSpan(((i + 1) * Size) - 8));
    }
}
