using System.IO.Compression;
using PdfSharp.Pdf;

namespace Campaign.UmbracoHost.Media.Cleaning.Pdf;

/// <summary>Photographs inside a PDF lose what a camera wrote into them; their pixels are not touched.</summary>
internal static class PdfPhotographs
{
    private const byte Exif = 0xE1,
        Photoshop = 0xED,
        Comment = 0xFE,
        ScanStart = 0xDA;

    public static void Clean(PdfDictionary picture)
    {
        var filters = Filters(picture).ToList();
        if (filters.LastOrDefault() is not ("/DCTDecode" or "/JPXDecode"))
            return;
        var bytes = filters switch
        {
            [_] => picture.Stream.Value,
            ["/FlateDecode", _] => Inflated(picture.Stream.Value),
            _ => throw new UploadRefusedException(
                "Tệp PDF có ảnh được gói nhiều lớp nên không gỡ được thông tin ẩn. Hãy in lại thành PDF mới."
            ),
        };
        picture.Stream.Value = filters[^1] == "/DCTDecode" ? Jpeg(bytes) : Jpeg2000Cleaning.Clean(bytes);
        picture.Elements.SetInteger("/Length", picture.Stream.Length);
        picture.Elements.SetName("/Filter", filters[^1]);
        if (filters.Count == 2)
            picture.Elements.Remove("/DecodeParms");
    }

    private static IEnumerable<string> Filters(PdfDictionary picture) =>
        PdfCleaning.Value(picture.Elements["/Filter"]) switch
        {
            PdfArray several => several.Elements.Select(x => (PdfCleaning.Value(x) as PdfName)?.Value ?? ""),
            PdfName one => [one.Value],
            _ => [],
        };

    // The memory of the process limits what a few bytes may expand to.
    private static byte[] Inflated(byte[] packed)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        zlib.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Jpeg(byte[] file)
    {
        using var bare = new MemoryStream(file.Length);
        var at = Math.Min(2, file.Length);
        bare.Write(file, 0, at);
        while (at + 4 <= file.Length && file[at] == 0xFF && file[at + 1] != ScanStart)
        {
            var end = Math.Min(file.Length, at + 2 + (file[at + 2] << 8) + file[at + 3]);
            if (file[at + 1] is not (Exif or Photoshop or Comment))
                bare.Write(file, at, end - at);
            at = end;
        }
        bare.Write(file, at, file.Length - at);
        return bare.ToArray();
    }
}
