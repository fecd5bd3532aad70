using System.Buffers.Binary;
using System.Text;

namespace Campaign.UmbracoHost.Media.Cleaning;

/// <summary>
/// Empties the comments of Vorbis and Opus sound in Ogg (RFC 3533, RFC 7845, Vorbis I §5): names, places and cover
/// pictures. The packet keeps its length, so that every page stays where it is; only the checksum of its page changes.
/// </summary>
internal static class OggCleaning
{
    private const int HeadLength = 27,
        SumAt = 22;

    // An empty maker's name and no comment; Vorbis ends with a set bit.
    private static readonly byte[] NoVorbisComment = [3, .. "vorbis"u8, 0, 0, 0, 0, 0, 0, 0, 0, 1];
    private static readonly byte[] NoOpusComment = [.. "OpusTags"u8, 0, 0, 0, 0, 0, 0, 0, 0];

    private sealed class Track(byte[] noComment)
    {
        public int Packet { get; set; }

        public int At { get; set; }

        public byte[] NoComment => noComment;
    }

    /// <exception cref="InvalidDataException">The file is broken.</exception>
    /// <exception cref="UploadRefusedException">It holds something other than Vorbis or Opus sound.</exception>
    public static void Clean(Stream source, Stream target)
    {
        var tracks = new Dictionary<uint, Track>();
        var head = new byte[HeadLength];
        for (source.Position = 0; source.Position < source.Length; )
        {
            source.ReadExactly(head);
            if (!head.AsSpan().StartsWith("OggS\0"u8))
                throw new InvalidDataException();
            var laces = new byte[head[26]];
            source.ReadExactly(laces);
            var body = new byte[laces.Sum(x => x)];
            source.ReadExactly(body);
            var serial = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(14));
            if ((head[5] & 2) != 0)
                tracks[serial] = new(EmptyCommentFor(body));
            if (!tracks.TryGetValue(serial, out var track))
                throw new InvalidDataException();
            EmptyComments(track, laces, body);
            byte[] page = [.. head, .. laces, .. body];
            page.AsSpan(SumAt, 4).Clear();
            BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(SumAt), Sum(page));
            target.Write(page);
        }
        if (tracks.Count == 0 || tracks.Values.Any(x => x.Packet < 2))
            throw new InvalidDataException();
    }

    private static byte[] EmptyCommentFor(byte[] first) =>
        Encoding.ASCII.GetString(first, 0, Math.Min(8, first.Length)) switch
        {
            ['\u0001', 'v', 'o', 'r', 'b', 'i', 's', ..] => NoVorbisComment,
            "OpusHead" => NoOpusComment,
            _ => throw new UploadRefusedException(
                "Tệp OGG này không phải âm thanh Vorbis hay Opus. Hãy xuất lại thành MP3 hoặc OGG Vorbis."
            ),
        };

    // The second packet of a track holds its comments; a packet ends with a lace below 255.
    private static void EmptyComments(Track track, byte[] laces, byte[] body)
    {
        var at = 0;
        foreach (var lace in laces)
        {
            for (var i = 0; i < lace && track.Packet == 1; i++, track.At++)
                body[at + i] = track.At < track.NoComment.Length ? track.NoComment[track.At] : (byte)0;
            at += lace;
            if (lace == 255)
                continue;
            if (track.Packet == 1 && track.At < track.NoComment.Length)
                throw new InvalidDataException();
            track.Packet++;
        }
    }

    // RFC 3533 §6: polynomial 0x04C11DB7, no reflection, no start value
    private static uint Sum(byte[] page)
    {
        var sum = 0u;
        foreach (var x in page)
            sum = (sum << 8) ^ Sums[(sum >> 24) ^ x];
        return sum;
    }

    private static readonly uint[] Sums =
    [
        .. Enumerable
            .Range(0, 256)
            .Select(x =>
            {
                var sum = (uint)x << 24;
                for (var bit = 0; bit < 8; bit++)
                    sum = (sum & 0x80000000) != 0 ? (sum << 1) ^ 0x04C11DB7 : sum << 1;
                return sum;
            }),
    ];
}
