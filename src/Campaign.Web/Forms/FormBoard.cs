using System.Collections.Immutable;
using Campaign.Core.Events;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Boards;

namespace Campaign.Web.Forms;

/// <summary>What an item says on boards in public places, or why it is on none.</summary>
/// <param name="Slides">The pictures in turn.</param>
/// <param name="Missing">Why there is none, in Vietnamese; null when there are some.</param>
internal sealed record FormBoard(ImmutableArray<BoardSlide> Slides, string? Missing)
{
    /// <summary>That of an item.</summary>
    public static FormBoard Of(PublishedItem item) =>
        Refusal(item) is { } why ? new([], why) : new([.. Shown(item)], null);

    private static string? Refusal(PublishedItem item) =>
        item.Header.IsSample ? "Bảng tin không chiếu mục mẫu."
        : item.Header.Situation != Situation.Normal ? "Bảng tin chỉ chiếu mục của lúc bình thường."
        : item switch
        {
            Service { IsShelter: true } => "Nơi tạm lánh không bao giờ lên bảng tin.",
            Service { IsHotline: false } or Service { Phones.IsEmpty: true } =>
                "Bảng tin chỉ chiếu đường dây nóng có số điện thoại.",
            KeyMessage or Event or Service => null,
            _ => "Bảng tin chiếu thông điệp, sự kiện, đường dây nóng; không chiếu riêng loại mục này.",
        };

    private static IEnumerable<BoardSlide> Shown(PublishedItem item) =>
        item switch
        {
            KeyMessage message => BoardWords.Of(message),
            Event it => BoardWords.Of(it),
            Service service => BoardWords.Of(service),
            _ => [],
        };
}
