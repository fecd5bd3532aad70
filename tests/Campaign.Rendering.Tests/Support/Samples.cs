using Campaign.Rendering.Templates;

namespace Campaign.Rendering.Tests.Support;

/// <summary>Content like a commune's, with places that are clearly samples and numbers that reach nobody.</summary>
public static class Samples
{
    public const string Short = "Chấm dứt bạo lực, vun đắp yêu thương";

    public const string Long = "Bình đẳng giới và an toàn cho phụ nữ và trẻ em gái trong kỷ nguyên số";

    public static readonly string ThreeHundred =
        string.Concat(Enumerable.Repeat("Hãy hành động vì cộng đồng an toàn, bình đẳng, không bạo lực, xâm hại; ", 5))[
                ..299
            ]
            .TrimEnd() + ".";

    // "Women and children have the right to live in safety": a sample to test the script with, not a published text.
    public const string Khmer = "ស្ត្រីនិងកុមារមានសិទ្ធិរស់នៅដោយសុវត្ថិភាព";

    // Letters of Ê Đê, Gia Rai, Ba Na and M'Nông rather than words: nobody here may write in those languages.
    public const string Breves = "ă â ƀ č đ ĕ ê\u0306 ĭ ñ ŏ ô\u0306 ơ\u0306 ŭ ư\u0306 Ƀ Č Ĕ Ĭ Ŏ Ơ\u0306 Ŭ Ư\u0306";

    public static PrintContent Of(string theme, string message = Long) =>
        new()
        {
            Message = message,
            Theme = theme,
            CampaignName = "Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới",
            Dates = "15/11 – 15/12",
            PlaceName = "Xã Mẫu, tỉnh Mẫu",
            Organisation = "Ủy ban nhân dân xã Mẫu",
            Hotlines =
            [
                new Hotline("111", "Bảo vệ trẻ em", "miễn phí, 24/7"),
                new Hotline("113", "Công an"),
                new Hotline("0000 000 001", "Ban công tác xã Mẫu", "7:00 – 17:00"),
            ],
            QrUrl = "https://vi-du.gov.vn/dia-phuong/00000",
            CardUrl = "https://vi-du.gov.vn/tro-giup",
            Credit = "Bản mẫu, không dùng để phát hành",
            IsSample = true,
            Sections =
            [
                new PrintSection(
                    "Bạo lực trên cơ sở giới là gì?",
                    "Là mọi hành vi gây tổn hại về thân thể, tinh thần, tình dục "
                        + "hoặc kinh tế vì giới tính của một người.\n"
                        + "Bạo lực có thể xảy ra ở nhà, nơi làm việc, nơi công cộng và trên mạng."
                ),
                new PrintSection(
                    "Khi thấy người bị bạo lực",
                    "Gọi 113 nếu có nguy hiểm ngay lúc này.\nHỏi người ấy cần gì, nghe và không phán xét.\n"
                        + "Không tự hòa giải khi đang có bạo lực."
                ),
                new PrintSection(
                    "Nếu bạn bị bạo lực",
                    "Bạn không có lỗi.\nGọi một trong các số trong tờ này khi an toàn.\n"
                        + "Xóa cuộc gọi vừa gọi nếu có người xem máy của bạn."
                ),
                new PrintSection(
                    "An toàn khi dùng mạng",
                    "Đặt mật khẩu riêng.\nKhông gửi ảnh riêng tư cho người khác."
                ),
            ],
            Script =
            [
                new ScriptRow("Nhạc", "Nhạc hiệu, rồi nhỏ dần.", 8),
                new ScriptRow(
                    "Nữ",
                    "Thưa bà con, từ ngày mười lăm tháng mười một đến ngày mười lăm tháng mười hai "
                        + "là Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới.",
                    18
                ),
                new ScriptRow("Nam", "Khi thấy người bị bạo lực, bà con hãy gọi một một ba.", 9),
            ],
            Tables =
            [
                new PrintTable(
                    "Theo địa phương",
                    ["Địa phương", "Tải về", "Lượt phát"],
                    [
                        ["Xã Mẫu, tỉnh Mẫu", "12", "30"],
                        ["Xã Mẫu Hai", "0", "4"],
                    ]
                ),
            ],
            Masthead = new(
                "Số 12",
                "ngày 21/11/2025",
                "15/11 – 21/11/2025",
                "Bản mẫu, không có giấy phép",
                "Lời đầu của ban biên tập.",
                "https://vi-du.gov.vn/ban-tin/mau"
            ),
            Parts =
            [
                new PrintPart("Nói gì", [new PrintSection("", Short), new PrintSection("Gọi số nào?", "Gọi 113.")])
                {
                    Table = new PrintTable(
                        "Phiếu đếm",
                        ["Nhóm", "Số người"],
                        [
                            ["Nam", ""],
                            ["Nữ", ""],
                        ]
                    ),
                },
                new PrintPart("Tờ để lại", []) { OnItsOwn = true, ShowsCalls = true },
            ],
            Programme =
            [
                new ProgrammeRow("7:30 – 8:00", "Đón đại biểu", "Nhà văn hóa xã Mẫu"),
                new ProgrammeRow("8:00 – 8:20", "Lễ phát động Tháng hành động", "Ủy ban nhân dân xã Mẫu"),
                new ProgrammeRow("8:20 – 10:00", "Đối thoại về an toàn trên mạng", "Hội Liên hiệp Phụ nữ xã Mẫu"),
            ],
        };
}
