using System.Globalization;
using Campaign.Core.Campaigns;
using Campaign.Core.Publication;

namespace Campaign.Core.Broadcast;

/// <summary>Sentences that explain a programme to the people who read it aloud.</summary>
internal static class ProgrammeReasons
{
    internal const string Opening = "Mở đầu mỗi buổi.";
    internal const string Closing = "Kết thúc mỗi buổi.";
    internal const string HelpLines = "Buổi này chưa bài nào đọc số điện thoại hai lần nên thêm vào.";
    internal const string Priority = "Bản tin ưu tiên: đọc trước bản tin thông thường.";
    internal const string Pinned = "Cán bộ đã ghim cho ngày này.";
    internal const string Excluded = "Cán bộ đã bỏ ra khỏi ngày này.";
    internal const string Sample = "Bài mẫu: không phát.";
    internal const string Audience = "Dành cho đối tượng khác.";
    internal const string FirstTurn = "Đến lượt đọc lần đầu trong vòng luân phiên.";
    internal const string OtherOpening = "Ngày này đã có lời chào, lời kết khác.";
    internal const string NoRoom = "Không còn chỗ trong giới hạn thời lượng.";

    internal static string Turn(DateOnly last) => $"Đến lượt: lần trước theo vòng luân phiên là ngày {Short(last)}.";

    internal static string Waits(DateOnly? last) =>
        last is { } day
            ? $"Chờ lượt: lần trước theo vòng luân phiên là ngày {Short(day)}, bài chờ lâu hơn đọc trước."
            : "Chờ lượt: sẽ đọc vào ngày sau.";

    internal static string TooLong(int seconds, int limit) =>
        $"Dài {Minutes(seconds)}, quá giới hạn {Minutes(limit)} một buổi (kể cả lời chào, lời kết).";

    internal static string NotYet(DateOnly from) => $"Chưa đến ngày dùng: từ {Full(from)}.";

    internal static string Over(DateOnly until) => $"Đã hết hạn dùng: đến {Full(until)}.";

    internal static string OutOfSeason(CampaignInfo campaign) =>
        $"Ngoài thời gian của chiến dịch: {campaign.SeasonStart!.Value.Day}/{campaign.SeasonStart.Value.Month} – "
        + $"{campaign.SeasonEnd!.Value.Day}/{campaign.SeasonEnd.Value.Month}.";

    internal static string OtherSituation(Situation situation) =>
        situation == Situation.Epidemic ? "Chỉ phát khi có dịch bệnh." : "Chỉ phát khi có thiên tai.";

    internal static string Minutes(int seconds) =>
        seconds < 60 ? $"{seconds} giây"
        : seconds % 60 == 0 ? $"{seconds / 60} phút"
        : $"{seconds / 60} phút {seconds % 60:00} giây";

    private static string Short(DateOnly day) => day.ToString("d/M", CultureInfo.InvariantCulture);

    private static string Full(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
