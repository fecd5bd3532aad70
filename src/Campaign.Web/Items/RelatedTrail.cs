using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Recalls;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Items;

/// <summary>
/// Other items that would stay wrong: those that refer to it, those that lie under it and go with it, and, for a
/// service, those whose text has one of its numbers.
/// </summary>
internal sealed class RelatedTrail(ItemKinds kinds, ITrackedReferencesService references) : IItemTrail
{
    private const int Page = 200;

    public string Channel => "Mục khác nhắc đến";

    public async Task<IReadOnlyList<TrailLine>> FindAsync(TrailQuestion question, CancellationToken stop)
    {
        var (snapshot, item) = (question.Snapshot, question.Item);
        var lines = new List<TrailLine>();
        foreach (var id in await ReferringAsync(item.Id))
            if (snapshot.Find(id, CampaignSnapshot.DefaultLanguage) is { } other)
                lines.Add(Line(snapshot, other, "dẫn tới mục này"));
        var all = snapshot.Items.Where(x => x.Language == CampaignSnapshot.DefaultLanguage && x.Id != item.Id).ToList();
        lines.AddRange(
            all.Where(x => x.Header.ParentId == item.Id).Select(x => Line(snapshot, x, "nằm dưới, sẽ bị gỡ theo"))
        );
        if (item is Service service)
            lines.AddRange(
                from other in all
                from number in service.Phones.Select(x => Digits(x.Number)).Where(x => x.Length > 2)
                where Says(other, number)
                select Line(snapshot, other, $"có ghi số {number}")
            );
        return [.. lines.Distinct()];
    }

    private async Task<List<Guid>> ReferringAsync(Guid item)
    {
        var found = new List<Guid>();
        for (var skip = 0; ; skip += Page)
        {
            var page = await references.GetPagedRelationsForItemAsync(
                item,
                UmbracoObjectTypes.Document,
                skip,
                Page,
                filterMustBeIsDependency: false
            );
            if (!page.Success)
                return found;
            found.AddRange(page.Result.Items.Select(x => x.NodeKey));
            if (skip + Page >= page.Result.Total)
                return found;
        }
    }

    private TrailLine Line(CampaignSnapshot snapshot, PublishedItem item, string why) =>
        new($"{kinds[item.Type].Names.Vietnamese}: {item.Title}", why, kinds.PageOf(item, snapshot));

    private bool Says(PublishedItem item, string number)
    {
        var kind = kinds[item.Type];
        return kind.TextsOf(item)
            .Concat(kind.MarkdownOf(item))
            .Append(item.Title)
            .OfType<string>()
            .Any(x => Holds(x, number));
    }

    // "1900 96 96 80", "1900.969.680" and "1900969680" are one number; 111 within 0111222 is none.
    private static bool Holds(string text, string number)
    {
        for (var at = 0; at < text.Length; at++)
            if (
                char.IsAsciiDigit(text[at])
                && (at == 0 || !char.IsAsciiDigit(text[at - 1]))
                && BeginsAt(text, at, number)
            )
                return true;
        return false;
    }

    private static bool BeginsAt(string text, int at, string number)
    {
        var matched = 0;
        while (at < text.Length && matched < number.Length)
        {
            if (text[at] == number[matched])
                matched++;
            else if (text[at] is not (' ' or '.' or '-' or '\u00a0'))
                return false;
            at++;
        }
        return matched == number.Length && (at == text.Length || !char.IsAsciiDigit(text[at]));
    }

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));
}
