using Campaign.Core.Text.Spoken;

namespace Campaign.Core.Tests.Text;

/// <summary>
/// Sentences in which the rule for one kind of number could take another: a number to call is never lost.
/// </summary>
public class SpokenNeighbours
{
    [Theory]
    // "cầu", "giao thông", "tuyến", "đoạn" are words about roads, and parts of others
    [InlineData("Nạn nhân có nhu cầu giúp đỡ xin gọi ĐT 111", "điện thoại một một một")]
    [InlineData("Khi có tai nạn giao thông, gọi ĐT 115", "điện thoại một một năm")]
    [InlineData("Họp trực tuyến, hỏi ĐT 113", "điện thoại một một ba")]
    [InlineData("Sạt lở trên ĐT.741", "đường tỉnh bảy trăm bốn mươi mốt")]
    // hours of service after a service number
    [InlineData("Tổng đài 1800 1567 24/24h", "một tám không không, một năm sáu bảy")]
    [InlineData("Gọi 18001567 24 giờ mỗi ngày", "một tám không không, một năm sáu bảy")]
    [InlineData("Gọi 1900 1567 24/7", "một chín không không, một năm sáu bảy")]
    [InlineData("Gọi 1900 96 96 80", "một chín không không, chín sáu, chín sáu, tám không")]
    // an hour after a name with a word about matches in it
    [InlineData("Thôn Thắng Lợi: 17:30 họp", "mười bảy giờ ba mươi")]
    [InlineData("Xã Hòa Bình: 7:30", "bảy giờ ba mươi")]
    [InlineData("Phường Hạ Long 8:00", "tám giờ")]
    [InlineData("Trận chung kết diễn ra 15:30", "mười lăm giờ ba mươi")]
    [InlineData("tỷ số 10:12", "mười, mười hai")]
    // words that only sound like the neighbours of an abbreviation
    [InlineData("Thực hiện chính sách phòng, chống TNXH", "tệ nạn xã hội")]
    [InlineData("mở lớp tuyên truyền phòng, chống TNXH", "tệ nạn xã hội")]
    [InlineData("học môn TNXH", "tự nhiên và xã hội")]
    [InlineData("VP Luật sư tư vấn miễn phí", "văn phòng Luật sư")]
    [InlineData("Đưa cháu đến BV Trẻ em", "bệnh viện Trẻ em")]
    [InlineData("HS nghèo được miễn nộp học phí", "học sinh nghèo")]
    // sections and calls by name are no decimals
    [InlineData("theo mục 2.1 điểm a", "hai chấm một điểm a")]
    [InlineData("độ sâu 2.5 m", "hai phẩy năm")]
    // counts that stand where numbers to call may stand
    [InlineData("Kêu gọi 350 nghệ sĩ tham gia", "ba trăm năm mươi nghệ sĩ")]
    [InlineData("Biên soạn tài liệu gửi 500 bạn đọc", "năm trăm bạn đọc")]
    public void Each_is_read_as_what_it_is(string written, string spoken) =>
        Assert.Contains(spoken, SpokenVietnamese.Read(written).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Tính đến ngày 30/11, 9/12 xã đã hoàn thành", "9/12")]
    [InlineData("Đến 10h30, 3/4 cử tri đã đi bầu", "3/4")]
    [InlineData("Năm thứ hai, 3/4 số hộ thoát nghèo", "3/4")]
    [InlineData("Số phụ nữ được hỗ trợ: 245.", "245")]
    [InlineData("Số vụ việc đã tiếp nhận: 1250.", "1250")]
    [InlineData("Đường dây nóng 111 hoạt động ngày đêm 24/7", "24/7")]
    [InlineData("Cả đội 8.30 điểm danh", "8.30")]
    [InlineData("Các đoàn 7.30 lần lượt vào viếng", "7.30")]
    [InlineData("Lễ bàn giao nhà 25/11/25", "25/11/25")]
    public void Where_two_readings_are_possible_the_officer_is_asked(string written, string number) =>
        Assert.Contains(
            SpokenVietnamese.Read(written).Ambiguities,
            x => x.Question.Contains(number, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("Lễ bàn giao nhà 25/11/2025", "ngày hai mươi lăm tháng mười một năm hai nghìn không trăm hai mươi lăm")]
    [InlineData("Nghỉ ở nhà 30/4", "ba mươi tháng tư")]
    public void A_date_after_a_house_is_a_date(string written, string spoken) =>
        Assert.Contains(spoken, SpokenVietnamese.Read(written).Text, StringComparison.Ordinal);
}
