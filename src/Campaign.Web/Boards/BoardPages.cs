using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Web.Pages;
using Campaign.Web.Pages.Errors;
using Campaign.Web.Places;
using Campaign.Web.Words;

namespace Campaign.Web.Boards;

/// <summary>The board of a commune or province: what hangs on a wall and nobody touches.</summary>
internal static class BoardPages
{
    /// <summary>Where boards are; the service worker's scope.</summary>
    public const string Folder = "/bang-tin/";

    private static readonly PageShell Shell = PageShell.Of<BoardDocument>();

    /// <summary>The board.</summary>
    public static Page Show(PageContext context)
    {
        var (code, places) = (context.Segment("place"), context.Snapshot.Places);
        return places.Resolve(code, context.Today) switch
        {
            [var place] when place.Ref == code => Of(BoardModel.Of(context, place)),
            // The code of a unit that is gone stays in a board's settings for years.
            [var heir] => ErrorPages.Moved(Folder + heir.Ref, PlaceWords.Name(places, heir.Ref, context.Today)),
            [_, ..] several => Page.Of<HeirsView, HeirsModel>(
                new(places.Find(code)!, several, Folder.TrimEnd('/')),
                new PageHead("Bảng tin") { Listed = false }
            ),
            _ => context.Former(ItemType.Place, code) ?? context.NotFound("xã, phường, đặc khu hay tỉnh nào như vậy"),
        };
    }

    private static Page Of(BoardModel model) =>
        Page.Of<BoardView, BoardModel>(model, new PageHead($"Bảng tin {model.Name}") { Listed = false }) with
        {
            Shell = Shell,
        };
}
