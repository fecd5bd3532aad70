using Campaign.Core.Intake;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Campaign.Web.Intake.Readers;

/// <summary>Reads paragraphs and tables of a PDF that contains text. A scan contains none and is refused.</summary>
internal static class PdfFile
{
    private const int MostPages = 200,
        LettersOfPage = 25;

    public static IReadOnlyList<IntakeBlock> Read(byte[] bytes)
    {
        try
        {
            using var pdf = PdfDocument.Open(
                bytes,
                new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true }
            );
            if (pdf.NumberOfPages > MostPages)
                throw new IntakeRefusedException(
                    $"PDF có {pdf.NumberOfPages} trang, quá dài: hãy chỉ đưa vào những trang của kế hoạch, "
                        + $"công văn hoặc phụ lục cần đọc."
                );
            var pages = pdf.GetPages().Select(x => (Page: x, Lines: PdfLines.Of(x))).ToList();
            var letters = pages.Sum(x => x.Page.Letters.Count(y => !string.IsNullOrWhiteSpace(y.Value)));
            if (letters < LettersOfPage * Math.Max(1, pages.Count))
                throw new IntakeRefusedException(
                    "PDF là bản quét, không có chữ để đọc: hãy dùng tệp Word hoặc PDF có chữ của văn bản, "
                        + "hay bản đã nhận dạng chữ."
                );
            return PdfParagraphs.Of(pages.Select(x => x.Lines));
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new IntakeRefusedException("PDF có mật khẩu: hãy mở bằng mật khẩu và lưu một bản không có mật khẩu.");
        }
    }
}
