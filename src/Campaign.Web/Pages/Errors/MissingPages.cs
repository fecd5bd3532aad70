using System.Collections.Immutable;
using Campaign.Core.Campaigns;
using Campaign.Core.Publication;
using Campaign.Web.Items;
using Campaign.Web.Pages.Layout;
using Campaign.Web.Words;

namespace Campaign.Web.Pages.Errors;

/// <summary>
/// What an address answers whose item is not there: where it is now, that it was withdrawn and why, or that there never
/// was one. A printed code must not end at a bare "not found".
/// </summary>
internal static class MissingPages
{
    /// <summary>The page for an address that no item of the type has now.</summary>
    public static Page Of(PageContext context, ItemType type, string slug)
    {
        var page = Find(context, type, slug);
        // A browser keeps no trace of a search for help, in vain or not.
        return type == ItemType.Service ? page.NotKept() : page;
    }

    private static Page Find(PageContext context, ItemType type, string slug)
    {
        var (snapshot, what) = (context.Snapshot, Name(type));
        if (snapshot.FormerOwner(type, slug) is not { } id)
            return ErrorPages.NotFound(what);
        var now = snapshot.Find(id, CampaignSnapshot.DefaultLanguage);
        if (now is not null && SiteAddress.Of(now, snapshot) is { } path && path != context.Path)
            return ErrorPages.Moved(path, now.Title);
        return ErrorPages.Withdrawn(
            Upper($"{what} này đã được gỡ"),
            $"{Reason(context, what, snapshot.Withdrawn(id))} {Advice(type)}".TrimEnd(),
            Living(context, type)
        );
    }

    /// <summary>
    /// A service whose check is so long overdue that it is not shown, though nobody has withdrawn it yet.
    /// </summary>
    public static Page Overdue(PageContext context) =>
        ErrorPages
            .Withdrawn(
                "Dịch vụ này đã được gỡ",
                $"Đã quá lâu không ai gọi kiểm tra dịch vụ này, nên trang không giới thiệu nữa. {Advice(ItemType.Service)}",
                Living(context, ItemType.Service)
            )
            .NotKept();

    private static string Name(ItemType type) =>
        type switch
        {
            ItemType.Edition => "trang của năm",
            ItemType.Message => "thông điệp",
            ItemType.Material => "tài liệu",
            ItemType.Service => "dịch vụ",
            ItemType.Event => "sự kiện",
            ItemType.Document => "văn bản",
            ItemType.Script => "kịch bản",
            _ => "trang",
        };

    private static string Reason(PageContext context, string what, Change? change)
    {
        if (change is null)
            return Upper($"{what} này từng được đăng ở đây, nay không còn.");
        var day = Dates.Full(DateOnly.FromDateTime(context.Clock.Local(change.At).DateTime));
        return change.Reason switch
        {
            ChangeReason.Unpublished => $"Ban biên tập đã rút {what} này ngày {day}.",
            ChangeReason.Deleted => $"Ban biên tập đã xóa {what} này ngày {day}.",
            ChangeReason.Expired => Upper($"{what} này đã hết thời hạn đăng ngày {day}."),
            _ => Upper($"{what} này không còn được đăng từ ngày {day}."),
        };
    }

    private static string Advice(ItemType type) =>
        type switch
        {
            ItemType.Message or ItemType.Material or ItemType.Script =>
                "Nếu còn giữ bản cũ, đừng in, treo hoặc phát lại.",
            ItemType.Service => "Đừng dùng lại số điện thoại cũ. Các số dưới đây vẫn gọi được.",
            _ => "",
        };

    /// <summary>What of the same kind is there now: the section, and a few of its items.</summary>
    private static ImmutableArray<(string Path, string Name)> Living(PageContext context, ItemType type)
    {
        var (path, name, items) = type switch
        {
            ItemType.Edition => ("/chien-dich", "Tất cả các năm", context.Snapshot.List(type).Reverse()),
            ItemType.Message => ("/thong-diep", "Tất cả thông điệp", Current(context)?.Messages ?? []),
            ItemType.Material => ("/tai-lieu", "Tất cả tài liệu", Current(context)?.Materials ?? []),
            ItemType.Event => ("/lich", "Lịch", (IEnumerable<PublishedItem>)(Current(context)?.Events ?? [])),
            ItemType.Script => ("/loa", "Chương trình cho loa xã", context.Snapshot.List(type)),
            ItemType.Document => ("/ke-hoach", "Tất cả kế hoạch, văn bản", context.Snapshot.List(type)),
            _ => ("/tro-giup", "Tất cả số điện thoại và dịch vụ", context.Services.National),
        };
        return
        [
            (path, name),
            .. items
                .Where(x => !x.Header.IsSample)
                .Take(5)
                .Select(x => (SiteAddress.Of(x, context.Snapshot)!, Words(x))),
        ];
    }

    private static EditionFacts? Current(PageContext context) =>
        context.MainCampaign is { } campaign
        && EditionFacts.Current(context.Snapshot, campaign.Alias, context.Today) is { } edition
            ? EditionFacts.Of(context.Snapshot, campaign, edition, context.Today)
            : null;

    private static string Words(PublishedItem item) =>
        item is Core.Services.Service service
            ? $"{service.Phones[0].Number}, {ServiceWords.Name(service)}"
            : item.Title;

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
