using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Campaign.UmbracoHost.Tests.Media;

/// <summary>PDF files made by hand, as small as they can be.</summary>
internal static class SmallPdf
{
    /// <summary>A picture of 16 × 16 red pixels with a comment in its codestream. Made with ffmpeg.</summary>
    private const string Jpeg2000 =
        "AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAEAAAABAAAwgHAAAAAAAPY29scgEAAAAA"
        + "ABAAAAC+anAyY/9P/1EALwAAAAAAEAAAABAAAAAAAAAAAAAAAQAAAAEAAAAAAAAAAAAAAwcBAQcBAQcBAf9SAAwAAAABAAYCAgAA"
        + "/1wAKSJ/IH7gfuB+oHbwdvB2wG8AbwBu4GdQZ1BnaFAFUAVQR1fTV9NXYv9kABEAAUxhdmM1OS4zNy4xMDD/kAAKAAAAAAA1AAH/"
        + "k8/8AAwEiH/P/AAMByiPz/wADAh97wAAAAAAAAAAAAAAAAAAAAAAAP/Z";

    /// <summary>A page that an officer signed.</summary>
    public static byte[] Signed() =>
        Of(
            "<</Type/Catalog/Pages 2 0 R/AcroForm<</SigFlags 3/Fields[4 0 R]>>>>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]/Annots[4 0 R]>>",
            "<</Type/Annot/Subtype/Widget/FT/Sig/T(Chu ky)/Rect[0 0 0 0]/P 3 0 R/V 5 0 R>>",
            "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 1 2 3]/Contents<00>>>"
        );

    /// <summary>
    /// A page with a JPEG 2000 picture that has boxes of metadata; or with what only claims to be one.
    /// </summary>
    public static byte[] WithJpeg2000(bool broken = false)
    {
        byte[] picture =
        [
            .. Convert.FromBase64String(Jpeg2000),
            .. Box("xml ", "<x:xmpmeta>chi-Lan 21.0278, 105.8342</x:xmpmeta>"),
            .. Box("uuid", "JpgTiffExif->JP2 chi-Lan"),
        ];
        if (broken)
            picture = picture[..60];
        const string draw = "q 72 0 0 72 0 0 cm /A Do Q";
        return Of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]/Resources<</XObject<</A 4 0 R>>>>/Contents 5 0 R>>",
            $"<</Type/XObject/Subtype/Image/Width 16/Height 16/Filter/JPXDecode/Length {picture.Length}>>stream\n"
                + Encoding.Latin1.GetString(picture)
                + "\nendstream",
            $"<</Length {draw.Length}>>stream\n{draw}\nendstream"
        );
    }

    // The codestream's box is the last of ffmpeg's file, of known length: more may follow.
    private static byte[] Box(string kind, string text)
    {
        var box = new byte[8 + text.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.ASCII.GetBytes(kind + text, box.AsSpan(4));
        return box;
    }

    /// <summary>A page with a link to the web, a link within the document, and one more thing.</summary>
    /// <param name="catalogue">More of the catalogue.</param>
    /// <param name="annotation">The third annotation; object 6 and further are for it.</param>
    /// <param name="more">Objects from 6 on.</param>
    public static byte[] WithLinks(string catalogue, string annotation, params string[] more) =>
        Of([
            $"<</Type/Catalog/Pages 2 0 R{catalogue}>>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]/Contents 4 0 R/Annots[5 0 R"
                + "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/GoTo/D[3 0 R/Fit]>>>>"
                + annotation
                + "]>>",
            "<</Length 17>>stream\n0 0 9 9 re f q Q \nendstream",
            "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://vi-du.gov.vn/a)>>>>",
            .. more,
        ]);

    private static byte[] Of(params string[] objects)
    {
        var (file, table) = (new StringBuilder("%PDF-1.7\n"), new StringBuilder("0000000000 65535 f \n"));
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var at = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n{table}");
        file.Append(
            CultureInfo.InvariantCulture,
            $"trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{at}\n%%EOF\n"
        );
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
