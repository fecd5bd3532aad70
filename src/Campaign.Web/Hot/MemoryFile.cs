using Microsoft.Win32.SafeHandles;

namespace Campaign.Web.Hot;

/// <summary>A file in memory (memfd_create(2)), which Linux sends without copying. Closed when nobody holds it.</summary>
internal sealed class MemoryFile : SafeHandleZeroOrMinusOneIsInvalid
{
    // Each is an open file of the process.
    private const int Most = 256;
    private static int s_open;

    private MemoryFile(int handle)
        : base(ownsHandle: true) => SetHandle(handle);

    /// <summary>A copy of bytes; null when there are too many already, or Linux has no room for it.</summary>
    public static MemoryFile? Of(ReadOnlySpan<byte> bytes)
    {
        if (s_open >= Most || Libc.CreateMemoryFile("answer", 0) is not (>= 0 and var handle))
            return null;
        Interlocked.Increment(ref s_open);
        var file = new MemoryFile(handle);
        if (Libc.Send(handle, bytes, default) == bytes.Length)
            return file;
        file.Dispose();
        return null;
    }

    protected override bool ReleaseHandle()
    {
        Interlocked.Decrement(ref s_open);
        return Libc.Close((int)handle) == 0;
    }
}
