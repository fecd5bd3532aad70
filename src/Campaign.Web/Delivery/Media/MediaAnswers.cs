using Campaign.UmbracoHost.Reading;
using Campaign.UmbracoHost.Reading.Converters;
using Campaign.Web.Delivery.Requests;
using Campaign.Web.Http.Problems;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;

namespace Campaign.Web.Delivery.Media;

/// <summary>Answers with visible files and folders of the library, each built by Umbraco's own builder.</summary>
internal sealed class MediaAnswers(
    IMediaVersions media,
    IMediaNavigationQueryService tree,
    MediaPaths paths,
    ICroppedMediaBuilder builder
)
{
    public Task<object> ListAsync(DeliveryRequest request)
    {
        var (skip, take) = Options.Page(request.Query);
        var found = Selected(request);
        foreach (var filter in Options.All(request.Query, "filter"))
            found = found.Where(Filter(filter));
        var sorted = Sorted(found, Options.All(request.Query, "sort"));
        return Task.FromResult<object>(new DeliveryPage(sorted.Count, [.. sorted.Skip(skip).Take(take).Select(Build)]));
    }

    public Task<object> ItemsAsync(DeliveryRequest request) =>
        Task.FromResult<object>(
            Options
                .Keys(request.Query, "id")
                .Distinct()
                .Where(request.View.SeesMedia)
                .Select(x => Find(request, x))
                .OfType<IPublishedContent>()
                .Select(Build)
                .ToArray()
        );

    public Task<object> ItemAsync(DeliveryRequest request) =>
        paths.Find(request.Path) is { } key && request.View.SeesMedia(key) && Find(request, key) is { } item
            ? Task.FromResult(Build(item))
            : throw new ProblemException(ProblemType.NotFound, $"There is no media item {request.Path}.");

    private IEnumerable<IPublishedContent> Selected(DeliveryRequest request)
    {
        var (name, value) = Options.Split("fetch", Options.One(request.Query, "fetch") ?? "", ":");
        if (name != "children")
            throw ProblemException.Parameter("fetch", $"'{name}' must be children.");
        IEnumerable<Guid> keys = [];
        if (value == "/")
            tree.TryGetRootKeys(out keys);
        else if (paths.Find(value) is { } folder && request.View.SeesMedia(folder))
            tree.TryGetChildrenKeys(folder, out keys);
        return keys.Where(request.View.SeesMedia).Select(x => Find(request, x)).OfType<IPublishedContent>();
    }

    private static Func<IPublishedContent, bool> Filter(string filter)
    {
        var (name, test) = Options.Filter(filter);
        return name switch
        {
            "mediaType" => x => test.Is(x.ContentType.Alias),
            "name" => x => test.Contains(x.Name ?? ""),
            _ => throw ProblemException.Parameter("filter", $"'{name}' is none of: mediaType, name."),
        };
    }

    private static List<IPublishedContent> Sorted(IEnumerable<IPublishedContent> items, IEnumerable<string> sorts)
    {
        var sorted = items.Order(Comparer<IPublishedContent>.Create((_, _) => 0));
        foreach (var sort in sorts)
        {
            var (name, isDescending) = Options.Sort(sort);
            sorted = (name, isDescending) switch
            {
                ("name", false) => sorted.ThenBy(x => x.Name ?? "", Options.Alphabet),
                ("name", true) => sorted.ThenByDescending(x => x.Name ?? "", Options.Alphabet),
                ("createDate", false) => sorted.ThenBy(x => x.CreateDate),
                ("createDate", true) => sorted.ThenByDescending(x => x.CreateDate),
                ("updateDate", false) => sorted.ThenBy(x => x.UpdateDate),
                ("updateDate", true) => sorted.ThenByDescending(x => x.UpdateDate),
                ("sortOrder", false) => sorted.ThenBy(x => x.SortOrder),
                ("sortOrder", true) => sorted.ThenByDescending(x => x.SortOrder),
                _ => throw ProblemException.Parameter(
                    "sort",
                    $"'{name}' is none of: name, createDate, updateDate, sortOrder."
                ),
            };
        }
        return [.. sorted.ThenBy(x => x.SortOrder).ThenBy(x => x.Id)];
    }

    private IPublishedContent? Find(DeliveryRequest request, Guid key) => media.Find(key, request.View.VersionOf(key));

    private object Build(IPublishedContent item) => new DeliveredMedia(builder.Build(item), paths.Of(item), item);
}
