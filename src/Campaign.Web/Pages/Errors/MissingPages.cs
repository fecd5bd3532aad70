using System.Collections.Immutable;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Items;
using Campaign.Web.Pages.Layout;
using Campaign.Web.Words;

namespace Campaign.Web.Pages.Errors;

/// <summary>
/// The answer for an address without an item: where the item is now, that it was withdrawn and why, or that there never
/// was one. A printed code must not lead to a bare "not found".
/// </summary>
internal static class MissingPages
{
    /// <summary>The page for an address that no item of the type has now.</summary>
    public static Page Of(PageContext context, ItemType type, string slug)
    {
        var section = SectionOf(context, type);
        var page = Former(context, type, slug) ?? ErrorPages.NotFound(section.Noun);
        // Browsers must keep no trace of a search for help, even a failed one.
        return section.Quiet ? page.NotKept() : page;
    }

    /// <summary>The page for an address that used to belong to an item of the type; null when it never did.</summary>
    public static Page? Former(PageContext context, ItemType type, string slug)
    {
        var (snapshot, section) = (context.Snapshot, context.Kinds[type].Section);
        if (snapshot.FormerOwner(type, slug) is not { } id)
            return null;
        var what = section?.Noun ?? Lower(context.Kinds[type].Names.Vietnamese);
        var now = snapshot.Find(id, CampaignSnapshot.DefaultLanguage);
        if (now is not null && context.AddressOf(now) is { } path && path != context.Path)
            return ErrorPages.Moved(path, now.Title);
        return ErrorPages.Withdrawn(
            Upper($"{what} này đã được gỡ"),
            $"{Reason(context, what, snapshot.Withdrawn(id))}{Words(snapshot, id)} {section?.Advice}".TrimEnd(),
            section is null ? [] : Living(context, type, section)
        );
    }

    /// <summary>
    /// A service that nobody has withdrawn, but that is not shown today: its first day is to come, its last day is
    /// over, or its check is too long overdue.
    /// </summary>
    public static Page NotShown(PageContext context, Service service)
    {
        var section = SectionOf(context, ItemType.Service);
        var instead = Living(context, ItemType.Service, section);
        var page = service.Header switch
        {
            { ValidFrom: { } first } when first > context.Today => ErrorPages.NotYet(
                "Dịch vụ này chưa bắt đầu",
                $"Dịch vụ này dùng được từ ngày {Dates.Full(first)}. Trước ngày đó, hãy gọi các số dưới đây.",
                instead
            ),
            { ValidUntil: { } last } when last < context.Today => ErrorPages.Withdrawn(
                "Dịch vụ này đã kết thúc",
                $"Dịch vụ này chỉ dùng đến hết ngày {Dates.Full(last)}. {section.Advice}",
                instead
            ),
            _ => ErrorPages.Withdrawn(
                "Dịch vụ này đã được gỡ",
                $"Đã quá lâu không ai gọi kiểm tra dịch vụ này, nên trang không giới thiệu nữa. {section.Advice}",
                instead
            ),
        };
        return page.NotKept();
    }

    private static KindSection SectionOf(PageContext context, ItemType type) =>
        context.Kinds[type].Section
        ?? throw new InvalidOperationException($"Items of the type {type} have no pages of their own.");

    // Words outlive the log's row; those of an earlier recall are not those of this withdrawal.
    private static string Words(CampaignSnapshot snapshot, Guid id) =>
        (snapshot.Withdrawn(id) is { } row ? snapshot.Notices.Of(row, snapshot.Changes) : snapshot.Notices.Last(id))
            is { Kind: RecallKind.Withdrawn } notice
            ? $" Lý do: {notice.Reason}"
            : "";

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

    /// <summary>What to offer instead: the section, and a few of its items.</summary>
    private static ImmutableArray<(string Path, string Name)> Living(
        PageContext context,
        ItemType type,
        KindSection section
    )
    {
        var kind = context.Kinds[type];
        return
        [
            (section.Path, section.Title),
            .. kind.Instead(context.Snapshot, context.Today)
                .Where(x => !x.Header.IsSample)
                .Take(5)
                .Select(x => (context.AddressOf(x)!, kind.LabelOf(x))),
        ];
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
