namespace Campaign.UmbracoHost.Media.Cleaning;

/// <summary>Copies parts of long files without holding them in memory.</summary>
internal static class Copying
{
    private const int Step = 1 << 16;

    /// <exception cref="EndOfStreamException">The file is shorter.</exception>
    public static void Range(Stream source, long at, long length, Stream target)
    {
        source.Position = at;
        var buffer = new byte[Step];
        for (var left = length; left > 0; )
        {
            var part = buffer.AsSpan(0, (int)Math.Min(Step, left));
            source.ReadExactly(part);
            target.Write(part);
            left -= part.Length;
        }
    }

    public static void Zeros(Stream target, long at, long length)
    {
        target.Position = at;
        var zeros = new byte[(int)Math.Min(Step, Math.Max(0, length))];
        for (var left = length; left > 0; left -= zeros.Length)
            target.Write(zeros, 0, (int)Math.Min(zeros.Length, left));
    }
}
