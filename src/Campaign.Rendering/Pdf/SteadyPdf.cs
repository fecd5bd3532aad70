using System.Security.Cryptography;
using System.Text;
using PdfSharp.Pdf;

namespace Campaign.Rendering.Pdf;

/// <summary>
/// Writes a PDF so that equal documents are equal bytes, because a strong ETag stands for them and a download may be
/// continued at another process. Left alone, PDFsharp adds random identifiers and a packet of XMP with false dates.
/// </summary>
internal static class SteadyPdf
{
    private const int IdBytes = 16;

    private static readonly string Unknown = new('\0', IdBytes);
    private static readonly byte[] UnknownHex = Encoding.ASCII.GetBytes(new string('0', 2 * IdBytes));

    private static readonly byte[] Nothing = Encoding.ASCII.GetBytes(
        """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"/>"""
    );

    /// <summary>The file.</summary>
    public static byte[] Write(PdfDocument document)
    {
        document.Internals.FirstDocumentID = Unknown;
        document.Internals.SecondDocumentID = Unknown;
        using var output = new MemoryStream();
        document.Save(output, closeStream: false);
        var file = output.ToArray();
        EmptyPacket(file);
        NameByContent(file);
        return file;
    }

    // It is the last object, and its length does not change, so no offset does either.
    private static void EmptyPacket(Span<byte> file)
    {
        var packet = file[file.LastIndexOf("<?xpacket begin="u8)..];
        packet = packet[..packet.IndexOf("<?xpacket end="u8)];
        packet.Fill((byte)' ');
        Nothing.CopyTo(packet);
    }

    // The identifier of a file may be a digest of it (ISO 32000-1, 14.4).
    private static void NameByContent(Span<byte> file)
    {
        var id = Encoding.ASCII.GetBytes(Convert.ToHexString(SHA256.HashData(file).AsSpan(0, IdBytes)));
        var trailer = file[file.LastIndexOf("trailer"u8)..];
        for (var i = 0; i < 2; i++)
            id.CopyTo(trailer[trailer.IndexOf(UnknownHex)..]);
    }
}
