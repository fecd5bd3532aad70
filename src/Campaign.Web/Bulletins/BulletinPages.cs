using Campaign.Core.Bulletins;
using Campaign.Core.Organisations;
using Campaign.Core.Publication;
using Campaign.Rendering.Templates;
using Campaign.Web.Pages;

namespace Campaign.Web.Bulletins;

/// <summary>The archive of bulletins, and a page for each issue.</summary>
internal static class BulletinPages
{
    /// <summary>All issues, newest first.</summary>
    public static Page List(PageContext context) =>
        Page.Of<BulletinsView, BulletinsModel>(
            new(ListPart.Asked(context.Query, [.. context.Snapshot.All<Bulletin>()])),
            new PageHead("Bản tin thông tin cơ sở")
            {
                Description = "Các số bản tin đã ra, để đọc, in và phát.",
                Theme = context.CurrentTheme,
            }
        );

    /// <summary>One issue.</summary>
    public static Page One(PageContext context)
    {
        var slug = context.Segment("slug");
        if (context.Snapshot.FindBySlug<Bulletin>(ItemType.Bulletin, slug) is not { } bulletin)
            return context.Missing(ItemType.Bulletin, slug);
        var shown = Translation.Of(context, bulletin);
        return Page.Of<BulletinView, BulletinModel>(
            Model(context, shown),
            new PageHead(shown.Item.Title)
            {
                Description = shown.Item.Header.Summary ?? shown.Item.Lead,
                Theme = context.CurrentTheme,
            }.In(context, shown)
        );
    }

    private static BulletinModel Model(PageContext context, Translation<Bulletin> shown)
    {
        var (item, snapshot) = (shown.Item, context.Snapshot);
        var path = context.Kinds.PathOf(item);
        // Drafts have no files, and printing may not be there at all.
        IEnumerable<(string, string)> files = context.Routes.Has("/api/v1/bulletins/{}/files/{}")
            ? PrintFormats
                .OfBulletins.Select(x => ($"{path}/files/{x.Name}.pdf", x.Title))
                .Append(($"{path}/files/{ApiBulletin.Document}", "Bản Word để sửa tay"))
            : [];
        return new(
            shown,
            item.Organisation is { } id ? snapshot.Find<Organisation>(id)?.Title : null,
            [
                .. BulletinItems
                    .Of(snapshot, context.Today, item)
                    .Shown.Select(x => new BulletinArticle(
                        BulletinItems.HeadingOf(x),
                        BulletinItems.TextOf(x, snapshot),
                        context.AddressOf(x)
                    )),
            ],
            [.. files]
        );
    }
}
