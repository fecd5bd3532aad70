using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management.MediaLibrary;

/// <summary>
/// What is public must not lose its pictures, recordings and files: an item of the media library is not binned while
/// something published shows it. Drafts do not count, so that a file that must vanish at once can: its page is
/// unpublished first.
/// </summary>
internal sealed class MediaInUse(IContentService contents, IMediaService media, HiddenFiles files)
{
    private const int PageSize = 500,
        MostNamed = 5;

    /// <summary>
    /// The refusal that names what uses the item, or one of the items beneath it; null when nothing does.
    /// </summary>
    public IResult? Refusal(Guid id)
    {
        if (media.GetById(id) is not { Trashed: false } item)
            return null;
        var marks = media.GetPagedDescendants(item.Id, 0, int.MaxValue, out _).Prepend(item).SelectMany(Marks).ToList();
        var users = Published()
            .Where(x => Uses(x, marks))
            .Select(x => $"“{x.PublishName ?? x.Name}”")
            .Distinct()
            .ToList();
        if (users.Count == 0)
            return null;
        var named =
            string.Join(", ", users.Take(MostNamed))
            + (users.Count > MostNamed ? $" và {users.Count - MostNamed} trang khác" : "");
        return Problems.Of(
            StatusCodes.Status400BadRequest,
            "CannotMoveToRecycleBinWhenReferenced",
            $"“{item.Name}” đang được dùng công khai trong: {named}. Hãy bỏ tệp khỏi các trang đó rồi xuất bản lại, "
                + "hoặc gỡ các trang đó xuống, sau đó mới xóa."
        );
    }

    // Pickers hold the key in one of two spellings; a text may hold the address.
    private IEnumerable<string> Marks(IMedia item)
    {
        yield return item.Key.ToString("D");
        yield return item.Key.ToString("N");
        if (files.CurrentOf(item) is { } folder)
            yield return folder;
    }

    private IEnumerable<IContent> Published()
    {
        for (long page = 0, total = 1; page * PageSize < total; page++)
            foreach (var document in contents.GetPagedDescendants(Constants.System.Root, page, PageSize, out total))
                if (document is { Published: true, Trashed: false })
                    yield return document;
    }

    private static bool Uses(IContent document, List<string> marks) =>
        document
            .Properties.SelectMany(x => x.Values)
            .Select(x => x.PublishedValue)
            .OfType<string>()
            .Any(value => marks.Exists(x => value.Contains(x, StringComparison.OrdinalIgnoreCase)));
}
