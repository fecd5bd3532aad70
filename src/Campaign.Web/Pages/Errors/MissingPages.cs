using System.Collections.Immutable;
using Campaign.Core.Publication;
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
            $"{Reason(context, what, snapshot.Withdrawn(id))} {section?.Advice}".TrimEnd(),
            section is null ? [] : Living(context, type, section)
        );
    }

    /// <summary>A service that nobody has withdrawn, but whose check is so long overdue that it is not shown.</summary>
    public static Page Overdue(PageContext context)
    {
        var section = SectionOf(context, ItemType.Service);
        return ErrorPages
            .Withdrawn(
                "Dịch vụ này đã được gỡ",
                $"Đã quá lâu không ai gọi kiểm tra dịch vụ này, nên trang không giới thiệu nữa. {section.Advice}",
                Living(context, ItemType.Service, section)
            )
            .NotKept();
    }

    private static KindSection SectionOf(PageContext context, ItemType type) =>
        context.Kinds[type].Section
        ?? throw new InvalidOperationException($"Items of the type {type} have no pages of their own.");

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
