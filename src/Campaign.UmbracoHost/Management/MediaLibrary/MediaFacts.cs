using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management.MediaLibrary;

/// <summary>Listings of the media library, and what the client shows beside an item.</summary>
internal static class MediaFacts
{
    public static void MapMediaFacts(this IEndpointRouteBuilder api)
    {
        var media = api.MapGroup("").WithTags("Media").Needs(Permissions.MediaRead).Confines(UmbracoObjectTypes.Media);
        media.MapGet("collection/media", Collection).WithSummary("The items of a folder; without id, of the top");
        media
            .MapGet(
                "media/urls",
                (Guid[] id, HttpContext http, IMediaService all, NodeAccess access) =>
                    Urls(id, http, all, access, x => x)
            )
            .Filters()
            .WithSummary("Addresses of files");
        media
            .MapGet(
                "imaging/resize/urls",
                (
                    Guid[] id,
                    HttpContext http,
                    IMediaService all,
                    NodeAccess access,
                    RenditionFiles renditions,
                    int? width
                ) => Urls(id, http, all, access, x => Small(x, renditions, width ?? 300))
            )
            .Filters()
            .WithSummary("Addresses of small copies");
        media.MapGroup("media").MapNodeFacts(UmbracoObjectTypes.Media);
    }

    // At the top the client sends an empty id.
    private static IResult Collection(
        string? id,
        string? filter,
        string? orderBy,
        Direction? orderDirection,
        HttpContext http,
        IMediaService media,
        IEntityService entities,
        ICoreScopeProvider scopes,
        OfficerDirectory officers,
        Mapping map,
        int skip = 0,
        int take = 100
    )
    {
        var officer = http.Officer();
        MediaModel Model(IMedia x) => map.Media(x, officers.Find(x.CreatorId)?.Name);
        var atTop = !Guid.TryParse(id, out var key);
        if (atTop && NodeAccess.Confinement(officer, UmbracoObjectTypes.Media) is { } startNodes)
            return Results.Ok(Paged<MediaModel>.All(media.GetByIds(startNodes).Where(x => !x.Trashed).Select(Model)));
        var parent = Constants.System.Root;
        if (!atTop)
        {
            if (entities.GetId(key, UmbracoObjectTypes.Media) is not { Success: true, Result: var found })
                return Problems.NotFound();
            parent = found;
        }
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var text = filter?.Normalize().Trim();
        var named = string.IsNullOrEmpty(text) ? null : scopes.CreateQuery<IMedia>().Where(x => x.Name!.Contains(text));
        var page = media.GetPagedChildren(
            parent,
            skip / Math.Max(1, take),
            take,
            out var total,
            named,
            Ordering.By(orderBy ?? "sortOrder", orderDirection ?? Direction.Ascending)
        );
        return Results.Ok(new Paged<MediaModel>(total, page.Select(Model).ToList()));
    }

    private static List<object> Urls(
        Guid[] id,
        HttpContext http,
        IMediaService media,
        NodeAccess access,
        Func<string, string> choose
    ) =>
        [
            .. from item in media.GetByIds(id)
            where access.Reaches(http.Officer(), UmbracoObjectTypes.Media, item.Key)
            let source = MediaFile.Source(item)
            select (object)
                new
                {
                    id = item.Key,
                    urlInfos = source is null ? [] : new[] { new { culture = (string?)null, url = choose(source) } },
                },
        ];

    private static string Small(string source, RenditionFiles renditions, int width)
    {
        var copies = renditions.Of(source);
        return copies.FirstOrDefault(x => x.Width >= width).Url ?? (copies.Count > 0 ? copies[^1].Url : source);
    }
}
