using Campaign.Core.Campaigns;
using Campaign.Core.Events;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Words;

namespace Campaign.Web.Forms;

/// <summary>Whether an item may go out on a day.</summary>
internal static class FormUse
{
    /// <summary>Why it may not, for an officer; nothing when it may.</summary>
    public static IEnumerable<string> NotToday(PublishedItem item, CampaignSnapshot snapshot, DateOnly day)
    {
        if (item.Header.IsSample)
            yield return "Đây là mục mẫu: không gửi, không đăng, không đọc.";
        if (item.Header.ValidFrom > day)
            yield return $"Chưa dùng: có hiệu lực từ {Dates.Full(item.Header.ValidFrom!.Value)}.";
        if (item.Header.ValidUntil < day)
            yield return $"Đã hết hạn ngày {Dates.Full(item.Header.ValidUntil!.Value)}.";
        if (item is KeyMessage { Evergreen: false } message && IsOver(message, snapshot, day))
            yield return message.LimitNote ?? $"Chỉ dùng cho năm {message.Header.Edition}, năm ấy đã qua.";
        if (item is Edition edition && edition.End < day)
            yield return $"Năm này đã kết thúc ngày {Dates.Full(edition.End)}.";
        if (item is Event it && it.EndDate < day)
            yield return $"Sự kiện đã qua từ ngày {Dates.Full(it.EndDate)}.";
        if (item is Service service && !new ServiceDirectory(snapshot, day).IsFresh(service))
            yield return "Quá lâu chưa ai kiểm tra lại mục này.";
    }

    // A message that names its year is over with its edition, whether or not somebody entered a last day.
    private static bool IsOver(KeyMessage message, CampaignSnapshot snapshot, DateOnly day) =>
        snapshot
            .All<Edition>()
            .Any(x => x.Header.Campaign == message.Header.Campaign && x.Year == message.Header.Edition && x.End < day);
}
