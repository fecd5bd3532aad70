using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaign.Web.Tests.Intake;

/// <summary>The made-up plan as offices type it: letterhead in a table without lines, numbers by Word.</summary>
internal static class PlanInWord
{
    public static byte[] Make()
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            var numbering = main.AddNewPart<NumberingDefinitionsPart>();
            numbering.Numbering = new Numbering(
                new AbstractNum(
                    LevelOf(0, NumberFormatValues.UpperRoman, "%1."),
                    LevelOf(1, NumberFormatValues.Decimal, "%2."),
                    LevelOf(2, NumberFormatValues.Bullet, "-")
                )
                {
                    AbstractNumberId = 1,
                },
                new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 }
            );
            main.Document = new Document(new Body(Blocks()));
        }
        return file.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Blocks() =>
        [
            Layout(
                ["UBND TỈNH BIỂN NGỌC\nSỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
                ["Số: 318/KH-SNV", "Biển Ngọc, ngày 24 tháng 10 năm 2025"]
            ),
            Words("KẾ HOẠCH"),
            Words(
                "Triển khai Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ "
                    + "sở giới năm 2025"
            ),
            Words(
                "Căn cứ Công văn số 7120/BNV-MAU ngày 03 tháng 10 năm 2025 của Bộ Nội vụ về việc hướng dẫn "
                    + "triển khai Tháng hành động vì bình đẳng giới năm 2025; Sở Nội vụ ban hành Kế hoạch như "
                    + "sau:"
            ),
            Item(0, "MỤC ĐÍCH, YÊU CẦU"),
            Item(1, "Nâng cao nhận thức của cán bộ và các tầng lớp Nhân dân."),
            Item(1, "Các hoạt động được tổ chức thiết thực, hiệu quả, tiết kiệm."),
            Item(0, "CHỦ ĐỀ, THÔNG ĐIỆP"),
            Item(1, "Chủ đề: “Bình đẳng giới bắt đầu từ sự tôn trọng trong từng gia đình và trên không gian mạng”."),
            Item(1, "Thông điệp truyền thông"),
            Item(
                2,
                "Tôn trọng nhau trong từng lời nói, mỗi ngày một việc nhỏ để gia đình là nơi bình yên nhất "
                    + "của tất cả mọi người."
            ),
            // typed on a machine that stores marks apart from letters
            Item(2, "Im lặng là tiếp tay cho bạo lực.".Normalize(System.Text.NormalizationForm.FormD)),
            Item(2, "Nam giới cùng chia sẻ việc nhà."),
            Item(0, "THỜI GIAN"),
            Words("Từ ngày 15 tháng 11 năm 2025 đến ngày 15 tháng 12 năm 2025."),
            Item(0, "NỘI DUNG HOẠT ĐỘNG"),
            Item(1, "Tổ chức tập huấn cho cộng tác viên ở thôn, khu phố."),
            Item(1, "Hỗ trợ phụ nữ có hoàn cảnh khó khăn, phân bổ như sau:"),
            Layout(
                ["STT", "Địa phương", "Số suất quà", "Ghi chú"],
                ["01", "Phường Ngọc Hà", "12", ""],
                ["02", "Xã Hải Vân", "08", ""],
                ["Tổng cộng", "", "20", ""]
            ),
            Item(0, "TỔ CHỨC THỰC HIỆN"),
            Item(1, "Phòng Công tác thanh niên và Bình đẳng giới: Chủ trì triển khai Kế hoạch."),
            Item(1, "Ủy ban nhân dân các xã, phường"),
            Item(2, "Tổ chức các hoạt động trên địa bàn."),
            Item(
                2,
                "Gửi báo cáo kết quả về Sở Nội vụ (qua Phòng Công tác thanh niên và Bình đẳng giới) trước "
                    + "ngày 19/12/2025."
            ),
            Layout([
                "Nơi nhận:\n- UBND tỉnh (b/c);\n- UBND các xã, phường;\n- Lưu: VT, CTTN.",
                "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nĐặng Thị Thí Dụ",
            ]),
        ];

    private static Level LevelOf(int index, NumberFormatValues format, string text) =>
        new(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text })
        {
            LevelIndex = index,
        };

    private static Paragraph Words(string text) => new(Run(text));

    private static Paragraph Item(int level, string text) =>
        new(
            new ParagraphProperties(
                new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = 1 })
            ),
            Run(text)
        );

    private static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Table Layout(params string[][] rows) =>
        new(rows.Select(row => new TableRow(row.Select(cell => new TableCell(cell.Split('\n').Select(Words))))));
}
