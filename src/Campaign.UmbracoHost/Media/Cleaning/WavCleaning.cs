using System.Buffers.Binary;
using System.Text;

namespace Campaign.UmbracoHost.Media.Cleaning;

/// <summary>
/// Keeps only the format and the sound of a WAV file; lists of names, broadcast notes (bext), ID3 and XMP go.
/// </summary>
internal static class WavCleaning
{
    private static readonly HashSet<string> Stays = ["fmt ", "fact", "data"];

    /// <exception cref="InvalidDataException">There is no sound in it.</exception>
    public static void Clean(Stream source, Stream target)
    {
        target.Write("RIFF\0\0\0\0WAVE"u8);
        var (head, hasSound) = (new byte[8], false);
        for (var at = 12L; at + head.Length <= source.Length && !hasSound; )
        {
            source.Position = at;
            source.ReadExactly(head);
            var name = Encoding.ASCII.GetString(head, 0, 4);
            // A recorder that was cut off, or that wrote into a pipe, left the size open.
            var length = Math.Min(
                BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4)),
                source.Length - at - head.Length
            );
            if (Stays.Contains(name))
            {
                BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(4), (uint)length);
                target.Write(head);
                Copying.Range(source, at + head.Length, length, target);
                if (length % 2 == 1)
                    target.WriteByte(0);
                hasSound = name == "data" && length > 0;
            }
            at += head.Length + length + (length & 1);
        }
        if (!hasSound)
            throw new InvalidDataException();
        BinaryPrimitives.WriteUInt32LittleEndian(head, (uint)(target.Length - 8));
        target.Position = 4;
        target.Write(head, 0, 4);
    }
}
