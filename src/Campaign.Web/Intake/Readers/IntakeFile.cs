using System.Text;
using Campaign.Core.Intake;

namespace Campaign.Web.Intake.Readers;

/// <summary>
/// Reads a file by its content, not only by its name. Whatever is wrong with it is told to the officer in one sentence.
/// </summary>
internal static class IntakeFile
{
    /// <summary>The largest file that is read.</summary>
    public const long MostBytes = 30L << 20;

    /// <summary>Reads the paragraphs and tables of a file.</summary>
    /// <param name="name">Its name; the extension decides between text and HTML.</param>
    /// <param name="bytes">Its content.</param>
    /// <exception cref="IntakeRefusedException">It cannot be read.</exception>
    public static IReadOnlyList<IntakeBlock> Read(string name, byte[] bytes)
    {
        CheckSize(bytes.LongLength);
        try
        {
            return bytes switch
            {
                [0x50, 0x4B, 0x03, 0x04, ..] => DocxFile.Read(bytes),
                [0x25, 0x50, 0x44, 0x46, ..] => PdfFile.Read(bytes),
                [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new IntakeRefusedException(
                    "Tệp Word kiểu cũ (.doc) hoặc có mật khẩu không đọc được: hãy mở bằng Word, bỏ mật "
                        + "khẩu và lưu thành .docx."
                ),
                [0x7B, 0x5C, 0x72, 0x74, 0x66, ..] => throw new IntakeRefusedException(
                    "Tệp RTF không đọc được: hãy mở bằng Word và lưu thành .docx."
                ),
                _ when IsPicture(bytes) => throw new IntakeRefusedException(
                    "Tệp là ảnh chụp hoặc bản quét, không có chữ để đọc: hãy dùng bản Word hoặc PDF có chữ của văn bản."
                ),
                _ => Text(name, Decode(bytes)),
            };
        }
        catch (IntakeRefusedException)
        {
            throw;
        }
        // Libraries fail in countless ways on a broken file, but the officer needs one answer.
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            throw new IntakeRefusedException(
                "Tệp bị hỏng hoặc không đúng định dạng: hãy mở bằng chương trình đã tạo ra nó và lưu lại.",
                fault
            );
        }
    }

    /// <exception cref="IntakeRefusedException">The file is too large to be read.</exception>
    public static void CheckSize(long bytes)
    {
        if (bytes > MostBytes)
            throw new IntakeRefusedException(
                "Tệp lớn hơn 30 MB: hãy bỏ hình ảnh, hoặc lưu riêng kế hoạch, công văn cần đọc."
            );
    }

    private static IReadOnlyList<IntakeBlock> Text(string name, string text) =>
        Path.GetExtension(name).ToLowerInvariant() is ".html" or ".htm" or ".xhtml"
        || text.AsSpan().TrimStart().StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan().TrimStart().StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            ? HtmlText.Read(text)
            : [.. LinesOfText.Blocks(text)];

    private static string Decode(byte[] bytes)
    {
        var encoding = bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => new UTF8Encoding(false, throwOnInvalidBytes: true),
        };
        try
        {
            var text = encoding.GetString(bytes).TrimStart('\uFEFF');
            return text.Contains('\0', StringComparison.Ordinal) ? throw NoText() : text;
        }
        catch (DecoderFallbackException)
        {
            throw NoText();
        }
    }

    private static IntakeRefusedException NoText() =>
        new("Tệp không phải văn bản UTF-8: hãy lưu lại thành .docx, hoặc .txt với bảng mã UTF-8.");

    private static bool IsPicture(byte[] bytes) =>
        bytes
            is [0xFF, 0xD8, 0xFF, ..]
                or [0x89, 0x50, 0x4E, 0x47, ..]
                or [0x49, 0x49, 0x2A, 0x00, ..]
                or [0x4D, 0x4D, 0x00, 0x2A, ..];
}
