using Campaign.Core.Intake;
using Campaign.Web.Formats;

namespace Campaign.Web.Intake.Readers;

/// <summary>Refuses packages that are too costly to read, before anything is read from them.</summary>
internal static class WordPackage
{
    private const long MostBytes = 150L << 20,
        MostBytesOfText = 60L << 20;

    /// <exception cref="IntakeRefusedException">It is not a Word document, or it expands too much.</exception>
    public static void Check(byte[] bytes)
    {
        try
        {
            if (!OfficePackage.Check(bytes, "word/document.xml", MostBytes, MostBytesOfText))
                throw new IntakeRefusedException(
                    "Tệp nén này không phải tài liệu Word: hãy giải nén, hoặc mở văn bản bằng Word và lưu thành .docx."
                );
        }
        catch (OfficePackageTooLargeException)
        {
            throw new IntakeRefusedException(
                "Tệp Word bung ra quá lớn hoặc quá phức tạp so với một văn bản: "
                    + "hãy chép nội dung sang một tệp .docx mới."
            );
        }
    }
}
