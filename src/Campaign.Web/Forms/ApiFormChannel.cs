using System.Collections.Immutable;
using Campaign.Core.Forms;
using Campaign.Core.Publication;
using Campaign.Web.Items;

namespace Campaign.Web.Forms;

/// <summary>One of the eight forms.</summary>
/// <param name="Channel">Its name.</param>
/// <param name="Title">What Decree 49/2024/NĐ-CP calls it, in Vietnamese.</param>
/// <param name="Texts">Texts, whole even where they are too long.</param>
/// <param name="Files">Printed matter and pictures, rendered on request.</param>
/// <param name="NotOffered">Printed matter and pictures that the words do not fit.</param>
/// <param name="Slides">What boards in public places show in turn.</param>
/// <param name="Pages">Other pages on which one sees it in this form, or makes it.</param>
/// <param name="WebUrl">The page that shows it; null when there is none.</param>
/// <param name="Missing">Why there is nothing, in Vietnamese; null when there is something.</param>
internal sealed record ApiFormChannel(
    string Channel,
    string Title,
    ImmutableArray<ApiTextForm> Texts,
    ImmutableArray<ApiFormFile> Files,
    ImmutableArray<ApiUnfitFile> NotOffered,
    ImmutableArray<ApiFormSlide> Slides,
    ImmutableArray<ApiFormPage> Pages,
    string? WebUrl,
    string? Missing
)
{
    public static ApiFormChannel Of(
        FormChannel channel,
        PublishedItem item,
        ImmutableArray<TextForm> texts,
        FormRules rules,
        ChannelPages pages,
        Links at
    )
    {
        ImmutableArray<ApiTextForm> own =
        [
            .. channel.Texts.Select(x => ApiTextForm.Of(texts.Single(t => t.Kind == x))),
        ];
        ImmutableArray<ApiFormFile> files =
        [
            .. channel.Offered(item, rules, at.Snapshot).Select(x => ApiFormFile.Of(x, item, at)),
        ];
        var page = channel.Name == FormChannel.Portals ? at.WebUrl(item) : null;
        var board = channel.Name == FormChannel.Boards ? FormBoard.Of(item, at) : new([], null);
        var others = board.Missing is null ? pages.Of(channel.Name) : [];
        var isEmpty = own.IsEmpty && files.IsEmpty && board.Slides.IsEmpty && others.IsEmpty && page is null;
        return new(
            channel.Name,
            channel.Title,
            own,
            files,
            ApiUnfitFile.Of(channel.Files(item, rules), item, at.Snapshot),
            [.. board.Slides.Select(x => new ApiFormSlide(x.Head, x.Text))],
            others,
            page,
            isEmpty ? board.Missing ?? channel.Missing ?? "Không có dạng này cho loại mục này." : null
        );
    }
}

/// <summary>One picture of a board.</summary>
/// <param name="Head">What stands large above: a number, a time; null: nothing.</param>
/// <param name="Text">What is said.</param>
internal sealed record ApiFormSlide(string? Head, string Text);

/// <summary>A page on which one sees the item in a form, or makes it.</summary>
/// <param name="Title">What it is, in Vietnamese.</param>
/// <param name="Url">Its address.</param>
internal sealed record ApiFormPage(string Title, string Url);
