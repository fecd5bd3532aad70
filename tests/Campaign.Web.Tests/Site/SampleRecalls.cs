using Campaign.Core.Publication;
using static Campaign.Web.Tests.SampleSnapshot;

namespace Campaign.Web.Tests.Site;

/// <summary>Something that was taken back, and something that was corrected.</summary>
internal static class SampleRecalls
{
    public static readonly Guid Withdrawn = Key(5101),
        Corrected = Key(5102);

    public static RecallNotices All { get; } =
        new([
            new()
            {
                Id = Withdrawn,
                Item = Key(5103),
                Type = ItemType.Material,
                Title = "Tờ rơi mẫu có số sai",
                Kind = RecallKind.Withdrawn,
                Reason = "Số điện thoại trên tờ rơi là số sai.",
                AfterSeq = 0,
                At = Then,
                Day = new(2021, 11, 15),
            },
            new()
            {
                Id = Corrected,
                Item = Key(5104),
                Type = ItemType.Event,
                Title = "Buổi nói chuyện mẫu",
                Kind = RecallKind.Corrected,
                Reason = "Hội trường đang sửa.",
                Was = "Hội trường xã",
                Now = "Nhà văn hóa xã",
                AfterSeq = 0,
                At = Then,
                Day = new(2021, 11, 15),
            },
        ]);
}
