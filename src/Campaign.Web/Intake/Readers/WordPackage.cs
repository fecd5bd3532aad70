using System.IO.Compression;
using System.Xml;
using Campaign.Core.Intake;

namespace Campaign.Web.Intake.Readers;

/// <summary>Refuses packages that are too costly to read, before anything is read from them.</summary>
internal static class WordPackage
{
    private const int MostEntries = 3000,
        DeepestElement = 120;
    private const long MostBytes = 150L << 20,
        MostBytesOfText = 60L << 20;

    /// <exception cref="IntakeRefusedException">It is not a Word document, or it expands too much.</exception>
    public static void Check(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostEntries)
            throw Bomb();
        if (zip.GetEntry("word/document.xml") is null)
            throw new IntakeRefusedException(
                "Tệp nén này không phải tài liệu Word: hãy giải nén, hoặc mở văn bản bằng Word và lưu thành .docx."
            );
        // The size an entry claims was written by its author, so only reading it gives the truth.
        var left = MostBytes;
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            left -= Length(content, Math.Min(left, IsText(entry) ? MostBytesOfText : left));
        }
        foreach (var entry in zip.Entries.Where(IsText))
        {
            using var content = entry.Open();
            CheckDepth(content);
        }
    }

    private static bool IsText(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static long Length(Stream content, long most)
    {
        var buffer = new byte[1 << 16];
        var length = 0L;
        for (int read; (read = content.Read(buffer)) > 0; )
            if ((length += read) > most)
                throw Bomb();
        return length;
    }

    private static void CheckDepth(Stream content)
    {
        using var xml = XmlReader.Create(
            content,
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        while (xml.Read())
            if (xml.Depth > DeepestElement)
                throw Bomb();
    }

    private static IntakeRefusedException Bomb() =>
        new("Tệp Word bung ra quá lớn hoặc quá phức tạp so với một văn bản: hãy chép nội dung sang một tệp .docx mới.");
}
