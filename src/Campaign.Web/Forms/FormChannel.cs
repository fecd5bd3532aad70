using System.Collections.Immutable;
using Campaign.Core.Events;
using Campaign.Core.Forms;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Wording;
using Campaign.Rendering.Templates;
using Campaign.Web.Words;

namespace Campaign.Web.Forms;

/// <summary>The eight forms of grassroots information that Decree 49/2024/NĐ-CP names, in its order.</summary>
/// <param name="Name">Stable ASCII name.</param>
/// <param name="Title">What the decree calls it.</param>
/// <param name="Texts">The texts made for it.</param>
/// <param name="Missing">Why there is nothing for it yet; null: there is.</param>
internal sealed record FormChannel(
    string Name,
    string Title,
    ImmutableArray<TextFormKind> Texts,
    string? Missing = null
)
{
    /// <summary>The channel of spoken text.</summary>
    public const string Radio = "truyen-thanh";

    /// <summary>The channel of boards and televisions.</summary>
    public const string Boards = "bang-tin";

    /// <summary>The channel of bulletins.</summary>
    public const string Bulletins = "ban-tin";

    /// <summary>The channel of people who go to people.</summary>
    public const string Speakers = "tuyen-truyen-vien";

    /// <summary>The channel of printed matter.</summary>
    public const string Documents = "tai-lieu";

    /// <summary>The channel of pages.</summary>
    public const string Portals = "trang-thong-tin";

    /// <summary>The channel of posts and pictures.</summary>
    public const string Social = "mang-xa-hoi";

    /// <summary>All eight.</summary>
    public static ImmutableArray<FormChannel> All { get; } =
    [
        new(Radio, "Đài truyền thanh", [TextFormKind.Radio]),
        new(Boards, "Bảng tin công cộng", []),
        new(
            Bulletins,
            "Bản tin thông tin cơ sở",
            [],
            "Mục này chưa ở số bản tin nào: cán bộ ghép các mục thành một số bản tin."
        ),
        new(Documents, "Tài liệu không kinh doanh", []),
        new(
            Speakers,
            "Tuyên truyền viên",
            [],
            "Không có tệp riêng cho từng mục: bộ tài liệu của mỗi nơi gồm các mục đang dùng."
        ),
        new(Portals, "Cổng và trang thông tin điện tử", []),
        new(Social, "Mạng xã hội, ứng dụng nhắn tin", [TextFormKind.Post, TextFormKind.Caption, TextFormKind.AltText]),
        new("tin-nhan", "Tin nhắn điện thoại", [TextFormKind.PhoneMarked, TextFormKind.PhoneUnmarked]),
    ];

    /// <summary>Printed matter or pictures that an item is offered as, in this channel.</summary>
    public IEnumerable<PrintFormat> Offered(PublishedItem item, FormRules rules, CampaignSnapshot snapshot) =>
        Files(item, rules).Where(x => snapshot.Unfit.Find(item, x.Name) is null);

    /// <summary>
    /// Printed matter or pictures the product renders of an item where its words fit, in this channel.
    /// </summary>
    public IEnumerable<PrintFormat> Files(PublishedItem item, FormRules rules) =>
        (Name, item) switch
        {
            (Documents, KeyMessage) => PrintFormats.OfMessages.Where(x => !x.IsPicture),
            (Social, KeyMessage) => PrintFormats
                .OfMessages.Where(x => x.IsPicture && (rules.Pictures.IsEmpty || rules.Pictures.Contains(x.Name)))
                .Concat(rules.Sizes.Select(x => PrintFormats.Sized(x.Title, x.Width, x.Height))),
            (Documents, Event it) when EventWords.HasSheet(it) => [PrintFormats.Get("programme")],
            _ => [],
        };
}
