using System.Globalization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management.Authority;

/// <summary>Documents with everything beneath them, where they are, and which of them are or will be public.</summary>
internal sealed class Branches(IContentService documents)
{
    /// <summary>The document and everything beneath it.</summary>
    public IReadOnlyList<IContent> Of(IContent top) =>
        [top, .. documents.GetPagedDescendants(top.Id, 0, int.MaxValue, out _)];

    /// <summary>Whether any of the documents waits for the hour of its publication.</summary>
    public bool IsAnyDue(IReadOnlyList<IContent> branch) =>
        documents
            .GetContentSchedulesByKeys([.. branch.Select(x => x.Key)])
            .Any(x => x.Value.Any(s => s.Action == ContentScheduleAction.Release));

    /// <summary>
    /// The languages that wait for the hour of their publication; "*" for a document without languages.
    /// </summary>
    public IReadOnlyCollection<string> DueCultures(IContent document) =>
        [
            .. documents
                .GetContentScheduleByContentId(document.Id)
                .FullSchedule.Where(x => x.Action == ContentScheduleAction.Release)
                .Select(x => x.Culture),
        ];

    /// <summary>The document a path leads to; null for the root.</summary>
    public IContent? Find(int id) => id > 0 ? documents.GetById(id) : null;

    /// <inheritdoc cref="Find(int)"/>
    public IContent? Find(Guid? key) => key is { } known ? documents.GetById(known) : null;

    /// <summary>Ids of the documents above one, top first.</summary>
    public static List<int> Above(IContent document) => [.. Ids(document.Path).TakeWhile(x => x != document.Id)];

    /// <summary>Ids of the documents that will be above a member of a branch once its top has another parent.</summary>
    public static List<int> Above(IContent document, IContent top, IContent? parent) =>
        [
            .. parent is null ? [] : Ids(parent.Path),
            .. Ids(document.Path).SkipWhile(x => x != top.Id).TakeWhile(x => x != document.Id),
        ];

    /// <summary>Ids in a path, without the root and the recycle bin.</summary>
    public static IEnumerable<int> Ids(string path) =>
        path.Split(',').Select(x => int.Parse(x, CultureInfo.InvariantCulture)).Where(x => x > 0);
}
