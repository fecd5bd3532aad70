using System.Buffers.Binary;
using System.Text;

namespace Campaign.UmbracoHost.Media.Cleaning;

/// <summary>
/// Blanks in an MP4 file (ISO/IEC 14496-12) everything but picture, sound and subtitles: the place and the name a
/// telephone writes, XMP, times of recording, names of tools. A blanked box becomes a free box of the same length, so
/// that nothing moves. A track of data (a drone's or a camera's course) cannot be blanked and is refused.
/// </summary>
internal static class Mp4Cleaning
{
    private const string File = "";

    // What may stay in each box; everything else in it is blanked.
    private static readonly Dictionary<string, HashSet<string>> Stays = new()
    {
        [File] = ["ftyp", "moov", "mdat", "moof", "mfra", "sidx", "styp", "pdin"],
        ["moov"] = ["mvhd", "trak", "mvex", "iods"],
        ["trak"] = ["tkhd", "mdia", "edts", "tref"],
        ["mdia"] = ["mdhd", "hdlr", "minf", "elng"],
    };

    private static readonly HashSet<string> Tracks = ["vide", "soun", "subt", "sbtl", "text", "clcp", "hint", "tmcd"];

    /// <exception cref="InvalidDataException">The file is broken.</exception>
    /// <exception cref="UploadRefusedException">It has a track of data.</exception>
    public static void Clean(Stream source, Stream target)
    {
        Copying.Range(source, 0, source.Length, target);
        var handlers = new List<string>();
        Walk(target, File, 0, target.Length, handlers);
        if (!handlers.Exists(x => x is "vide" or "soun"))
            throw new InvalidDataException();
        if (handlers.Find(x => !Tracks.Contains(x)) is { } other)
            throw new UploadRefusedException(
                $"Video có rãnh dữ liệu “{other}” (thường là đường đi GPS của máy quay). "
                    + "Hãy xuất lại bằng phần mềm dựng phim rồi tải lên."
            );
    }

    private static void Walk(Stream file, string parent, long from, long to, List<string> handlers)
    {
        for (var at = from; at < to; )
        {
            var (name, start, end) = Head(file, at, to);
            if (!Stays[parent].Contains(name))
                Blank(file, at, start, end);
            else if (Stays.ContainsKey(name))
                Walk(file, name, start, end, handlers);
            else if (name is "mvhd" or "tkhd" or "mdhd")
                BlankTimes(file, start);
            else if (name == "hdlr")
                handlers.Add(BlankHandlerName(file, start, end));
            at = end;
        }
    }

    // size, name, and a long size when the short one is 1; 0 reaches to the end of the file
    private static (string Name, long Start, long End) Head(Stream file, long at, long to)
    {
        var head = Read(file, at, 8);
        var (size, start) = ((long)BinaryPrimitives.ReadUInt32BigEndian(head), at + 8);
        if (size == 1)
            (size, start) = (BinaryPrimitives.ReadInt64BigEndian(Read(file, start, 8)), start + 8);
        var end = size == 0 ? to : at + size;
        return end >= start && end <= to
            ? (Encoding.Latin1.GetString(head, 4, 4), start, end)
            : throw new InvalidDataException();
    }

    private static void Blank(Stream file, long at, long start, long end)
    {
        file.Position = at + 4;
        file.Write("free"u8);
        Copying.Zeros(file, start, end - start);
    }

    // version 1 has times of eight bytes, version 0 of four: made and changed
    private static void BlankTimes(Stream file, long start) =>
        Copying.Zeros(file, start + 4, Read(file, start, 1)[0] == 1 ? 16 : 8);

    private static string BlankHandlerName(Stream file, long start, long end)
    {
        var kind = Encoding.Latin1.GetString(Read(file, start + 8, 4));
        Copying.Zeros(file, start + 24, end - start - 24);
        return kind;
    }

    private static byte[] Read(Stream file, long at, int length)
    {
        var part = new byte[length];
        file.Position = at;
        file.ReadExactly(part);
        return part;
    }
}
