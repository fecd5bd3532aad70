using System.Collections.Immutable;
using Campaign.Core.Bulletins;
using Campaign.Core.Events;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Words;

namespace Campaign.Web.Bulletins;

/// <summary>What of an issue may be shown.</summary>
/// <param name="Shown">In order.</param>
/// <param name="Refused">What is public but not shown, and why, in Vietnamese.</param>
/// <param name="NotPublic">How many chosen items are not public, or not any more. Nobody is told which.</param>
internal sealed record BulletinItems(ImmutableArray<PublishedItem> Shown, ImmutableArray<string> Refused, int NotPublic)
{
    /// <summary>The items of an issue that are public today and were valid on the day printed on it.</summary>
    public static BulletinItems Of(CampaignSnapshot snapshot, DateOnly today, Bulletin bulletin)
    {
        var all = bulletin
            .Items.Select(x =>
                snapshot.Find(x, bulletin.Language) ?? snapshot.Find(x, CampaignSnapshot.DefaultLanguage)
            )
            .ToList();
        var known = all.OfType<PublishedItem>()
            .Select(x => (Item: x, Why: Refusal(x, snapshot, today, bulletin.IssuedOn)))
            .ToList();
        return new(
            [.. known.Where(x => x.Why is null).Select(x => x.Item)],
            [.. known.Where(x => x.Why is not null).Select(x => $"{x.Item.Title}: {x.Why}.")],
            all.Count(x => x is null)
        );
    }

    /// <summary>What stands below an item's heading.</summary>
    public static string TextOf(PublishedItem item, CampaignSnapshot snapshot) =>
        item switch
        {
            KeyMessage message => message.HelpLine ?? "",
            Event it => Lines(
                it.Cancelled ? "ĐÃ HỦY" : null,
                Dates.Range(it.StartDate, it.EndDate),
                EventWords.Line(it, snapshot.Places),
                it.Header.Summary
            ),
            Service service => Lines(
                string.Join(", ", service.Phones.Select(x => x.Number)),
                ServiceWords.Terms(service),
                service.Header.Summary
            ),
            _ => item.Header.Summary ?? "",
        };

    /// <summary>An item's heading.</summary>
    public static string HeadingOf(PublishedItem item) =>
        item switch
        {
            KeyMessage message => message.Text,
            Service service => ServiceWords.Name(service),
            _ => item.Title,
        };

    /// <summary>
    /// Why an item is not printed, in Vietnamese; null when it may be. Paper cannot be corrected: no sample, no
    /// shelter, nothing that nobody has checked.
    /// </summary>
    public static string? Refusal(PublishedItem item, CampaignSnapshot snapshot, DateOnly today, DateOnly issuedOn) =>
        item.Header.IsSample ? "mục mẫu"
        : !item.Header.ValidOn(issuedOn) ? "không dùng được vào ngày ra bản tin"
        : item switch
        {
            Service { IsShelter: true } => "nơi tạm lánh không in lên bản tin",
            Service when !item.Header.ValidOn(today) => "hôm nay không còn dùng được",
            Service { Phones.IsEmpty: true } => "không có số điện thoại",
            Service service when !new ServiceDirectory(snapshot, today).IsFresh(service) => "quá lâu chưa kiểm tra lại",
            KeyMessage or Event or Service => null,
            _ => "loại mục này không in lên bản tin",
        };

    private static string Lines(params string?[] lines) =>
        string.Join('\n', lines.Where(x => !string.IsNullOrEmpty(x)));
}
