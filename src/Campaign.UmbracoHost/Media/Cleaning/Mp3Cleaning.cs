namespace Campaign.UmbracoHost.Media.Cleaning;

/// <summary>
/// Keeps only the frames of sound of an MP3 file, and nothing between, before or after them: tags (ID3, APEv2, Lyrics3)
/// can hold names, addresses and pictures. Frames are those of MPEG audio layer III (ISO/IEC 11172-3, 13818-3).
/// </summary>
internal static class Mp3Cleaning
{
    private const int HeadLength = 4,
        Id3Head = 10;

    // Kilobits per second by the index in the header; MPEG-1, then MPEG-2 and 2.5.
    private static readonly int[] Rates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] Rates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

    private static readonly int[] Samples = [44100, 48000, 32000];

    /// <exception cref="InvalidDataException">There is no frame of sound in it.</exception>
    public static void Clean(Stream source, Stream target)
    {
        for (var at = 0L; at + HeadLength <= source.Length; )
        {
            var frame = FrameLength(Read(source, at, HeadLength));
            if (Id3Length(Read(source, at, Id3Head)) is > 0 and var tag)
                at += tag;
            else if (frame > 0 && IsFollowed(source, at + frame))
            {
                Copying.Range(source, at, frame, target);
                at += frame;
            }
            else
                at++;
        }
        if (target.Length == 0)
            throw new InvalidDataException();
    }

    // One header may be there by chance, hardly two, so a frame counts when another one, a tag or the end comes after
    // it.
    private static bool IsFollowed(Stream file, long at) =>
        at == file.Length
        || (at < file.Length && (FrameLength(Read(file, at, HeadLength)) > 0 || IsTag(Read(file, at, 3))));

    private static bool IsTag(byte[] head) =>
        head
            is [(byte)'T', (byte)'A', (byte)'G']
                or [(byte)'I', (byte)'D', (byte)'3']
                or [(byte)'A', (byte)'P', (byte)'E']
                or [(byte)'L', (byte)'Y', (byte)'R'];

    private static int FrameLength(byte[] head)
    {
        if (head is not [0xFF, var kind, var rates, ..] || (kind & 0xE6) != 0xE2 || (kind & 0x18) == 0x08)
            return 0;
        var (rate, sample) = (rates >> 4, (rates >> 2) & 3);
        if (rate is 0 or 15 || sample == 3)
            return 0;
        var version = (kind >> 3) & 3; // 3: MPEG-1, 2: MPEG-2, 0: MPEG-2.5
        var (bits, slots) = version == 3 ? (Rates1[rate], 144) : (Rates2[rate], 72);
        return (
                slots
                * bits
                * 1000
                / (
                    Samples[sample]
                    >> (
                        version == 3 ? 0
                        : version == 2 ? 1
                        : 2
                    )
                )
            ) + ((rates >> 1) & 1);
    }

    // ID3v2.4 §3.1: "ID3", version, flags, a size of four times seven bits; flag 0x10 announces a foot of ten bytes
    private static long Id3Length(byte[] head) =>
        head.Length == Id3Head && head.AsSpan().StartsWith("ID3"u8)
            ? Id3Head
                + (((head[6] & 0x7F) << 21) | ((head[7] & 0x7F) << 14) | ((head[8] & 0x7F) << 7) | (head[9] & 0x7F))
                + ((head[5] & 0x10) != 0 ? Id3Head : 0)
            : 0;

    private static byte[] Read(Stream file, long at, int length)
    {
        var part = new byte[Math.Clamp(file.Length - at, 0, length)];
        file.Position = at;
        file.ReadExactly(part);
        return part;
    }
}
