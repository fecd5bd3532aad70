using Campaign.Core.Events;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Services;

namespace Campaign.Web.Boards;

/// <summary>What may be shown on boards at all, whatever the place and the day.</summary>
/// <param name="hotlines">The numbers of the nation that stand first.</param>
internal sealed class BoardUse(IReadOnlyCollection<Service> hotlines)
{
    /// <summary>The same for what is published on a day.</summary>
    public BoardUse(CampaignSnapshot snapshot, DateOnly today)
        : this(new ServiceDirectory(snapshot, today).Hotlines) { }

    /// <summary>Whether it may be shown.</summary>
    public bool Allows(PublishedItem item) => Refusal(item) is null;

    /// <summary>Why it is on none, in Vietnamese; null when it may be shown.</summary>
    public string? Refusal(PublishedItem item) =>
        item.Header.IsSample ? "Bảng tin không chiếu mục mẫu."
        : item is Service service ? Refusal(service)
        : item.Header.Situation != Situation.Normal ? "Bảng tin chỉ chiếu mục của lúc bình thường."
        : item is KeyMessage or Event ? null
        : "Bảng tin chiếu thông điệp, sự kiện, đường dây nóng; không chiếu riêng loại mục này.";

    private string? Refusal(Service service) =>
        service.IsShelter ? "Nơi tạm lánh không bao giờ lên bảng tin."
        : service.Phones.IsEmpty ? "Bảng tin chỉ chiếu nơi có số điện thoại."
        : hotlines.Any(x => x.Id == service.Id) ? null
        : service.IsForAll ? "Bảng tin chỉ chiếu các số cả nước đứng đầu danh sách; số này không ở trong đó."
        : service.IsHotline ? null
        : "Bảng tin chỉ chiếu đường dây nóng.";
}
