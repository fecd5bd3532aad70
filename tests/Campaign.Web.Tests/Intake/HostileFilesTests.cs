using System.IO.Compression;
using System.Text;
using Campaign.Core.Intake;
using Campaign.Web.Intake.Readers;
using PdfSharp.Pdf;
using Xunit;

namespace Campaign.Web.Tests.Intake;

/// <summary>Files that are not plans. Each is refused in one sentence that says what to do.</summary>
public sealed class HostileFilesTests
{
    private const string Head = "Số: 12/KH-UBND\n\nKẾ HOẠCH\nTriển khai Tháng hành động vì bình đẳng giới năm 2025\n\n";

    [Fact]
    public void A_scan() => Refused("quet.pdf", BlankPdf(null), "bản quét");

    [Fact]
    public void A_locked_pdf() => Refused("khoa.pdf", BlankPdf("mat-khau"), "mật khẩu");

    [Fact]
    public void A_torn_pdf() => Refused("hong.pdf", "%PDF-1.7\nnothing else"u8.ToArray(), "hỏng");

    [Fact]
    public void A_photograph() => Refused("anh.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3], "ảnh chụp");

    [Fact]
    public void An_old_or_locked_word_document() => Refused("cu.doc", [0xD0, 0xCF, 0x11, 0xE0, 1, 2], ".docx");

    [Fact]
    public void A_torn_word_document() => Refused("hong.docx", [0x50, 0x4B, 0x03, 0x04, 9, 9, 9, 9], "hỏng");

    [Fact]
    public void A_zip_that_is_not_a_word_document() =>
        Refused("anh.zip", Zip(("a.txt", x => x.Write("a"u8))), "không phải tài liệu Word");

    [Fact]
    public void A_word_document_that_unpacks_to_gibibytes() =>
        Refused(
            "bom.docx",
            Zip(
                (
                    "word/document.xml",
                    x =>
                    {
                        var zeros = new byte[1 << 20];
                        for (var i = 0; i < 400; i++)
                            x.Write(zeros);
                    }
                )
            ),
            "quá lớn"
        );

    [Fact]
    public void A_word_document_nested_without_end() =>
        Refused(
            "sau.docx",
            Zip(
                (
                    "word/document.xml",
                    x => x.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", 200_000))))
                )
            ),
            "quá phức tạp"
        );

    [Fact]
    public void A_page_nested_without_end() =>
        Refused("sau.html", Bytes("<html>" + string.Concat(Enumerable.Repeat("<div>", 300_000))), "lồng quá nhiều lớp");

    [Fact]
    public void A_law_of_five_hundred_pages() =>
        Refused(
            "luat.txt",
            Bytes(
                Head
                    + string.Concat(
                        Enumerable
                            .Range(1, 9000)
                            .Select(x => $"Điều {x}. Quy định về quyền và nghĩa vụ của các bên có liên quan.\n\n")
                    )
            ),
            "quá dài"
        );

    [Fact]
    public void A_paragraph_without_end() =>
        Refused("dai.txt", Bytes(Head + string.Concat(Enumerable.Repeat("bình đẳng giới ", 2000))), "một đoạn");

    [Fact]
    public void An_english_text() =>
        Refused(
            "en.txt",
            Bytes(string.Concat(Enumerable.Repeat("The plan of the province for the action month. ", 20))),
            "tiếng Việt"
        );

    [Fact]
    public void Vietnamese_without_diacritics() =>
        Refused(
            "ko.txt",
            Bytes(string.Concat(Enumerable.Repeat("Ke hoach trien khai Thang hanh dong nam 2025. ", 20))),
            "có dấu"
        );

    [Fact]
    public void Two_letters_in_one_file() =>
        Refused(
            "hai.txt",
            Bytes(
                Head + "I. MỤC ĐÍCH\n\nNâng cao nhận thức.\n\n" + Head.Replace("12/", "13/", StringComparison.Ordinal)
            ),
            "nhiều văn bản"
        );

    [Fact]
    public void Nothing() => Refused("rong.txt", [], "không có chữ");

    [Fact]
    public void Bytes_that_are_not_text() => Refused("la.txt", [0x80, 0x81, 0xFE, 0x00], "UTF-8");

    private static void Refused(string name, byte[] bytes, string because)
    {
        var refused = Assert.Throws<IntakeRefusedException>(() => IntakeReader.Read(IntakeFile.Read(name, bytes)));
        Assert.Contains(because, refused.Message, StringComparison.Ordinal);
        // One sentence, which says after the colon what to do.
        Assert.Matches("^[^.!?\n]*(?:\\.(?:docx|txt|doc)[^.!?\n]*|\\d\\.\\d[^.!?\n]*)*: hãy .*\\.$", refused.Message);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] BlankPdf(string? password)
    {
        using var pdf = new PdfDocument();
        pdf.AddPage();
        if (password is not null)
            (pdf.SecuritySettings.UserPassword, pdf.SecuritySettings.OwnerPassword) = (password, password);
        using var file = new MemoryStream();
        pdf.Save(file);
        return file.ToArray();
    }

    private static byte[] Zip(params (string Name, Action<Stream> Write)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
            foreach (var (name, write) in entries)
            {
                using var content = zip.CreateEntry(name).Open();
                write(content);
            }
        return file.ToArray();
    }
}
