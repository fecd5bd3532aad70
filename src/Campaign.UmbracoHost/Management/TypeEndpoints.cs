using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management.Authority;
using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management;

/// <summary>Types of documents, media and data: read only, because they are defined in code.</summary>
internal static class TypeEndpoints
{
    public static void MapTypes(this IEndpointRouteBuilder api)
    {
        var documents = api.MapGroup("").WithTags("Document type").Needs(Permissions.DocumentRead);
        documents.MapGet("document-type/configuration", DocumentConfiguration).WithSummary("Rules of types");
        documents
            .MapGet(
                "document-type/allowed-at-root",
                async (HttpContext http, IAddressAuthority addresses, IContentTypeService types) =>
                    TypeModels.Allowed(Made(http, addresses, await types.GetAllAllowedAsRootAsync(0, 100)))
            )
            .WithSummary("What may stand at the top");
        documents
            .MapGet(
                "document-type/{id:guid}/allowed-children",
                async (Guid id, HttpContext http, IAddressAuthority addresses, IContentTypeService types) =>
                    await types.GetAllowedChildrenAsync(id, 0, 100) is { Success: true, Result: { } page }
                        ? Results.Ok(TypeModels.Allowed(Made(http, addresses, page)))
                        : Problems.NotFound()
            )
            .WithSummary("What may stand under it");
        documents
            .MapGet("document-type/{id:guid}/blueprint", (Guid id) => Paged<object>.All([]))
            .WithSummary("Blueprints: none");
        documents.MapReading<IContentTypeService, IContentType>("document-type", TypeModels.Of);

        var media = api.MapGroup("").WithTags("Media type").Needs(Permissions.MediaRead);
        media
            .MapGet("media-type/configuration", () => new { reservedFieldNames = Array.Empty<string>() })
            .WithSummary("Rules of types");
        media
            .MapGet(
                "media-type/allowed-at-root",
                async (IMediaTypeService types) => TypeModels.Allowed(await types.GetAllAllowedAsRootAsync(0, 100))
            )
            .WithSummary("What may stand at the top");
        media
            .MapGet(
                "media-type/{id:guid}/allowed-children",
                async (Guid id, IMediaTypeService types) =>
                    await types.GetAllowedChildrenAsync(id, 0, 100) is { Success: true, Result: { } page }
                        ? Results.Ok(TypeModels.Allowed(page))
                        : Problems.NotFound()
            )
            .WithSummary("What may stand under it");
        media.MapReading<IMediaTypeService, IMediaType>("media-type", TypeModels.Of);
        media
            .MapGet(
                "item/media-type/allowed",
                (string? fileExtension, IMediaTypeService types) =>
                    Paged<TypeItem>.All(For(fileExtension, types).Take(1).Select(TypeModels.Item))
            )
            .WithSummary("The type for a file");
        media
            .MapGet(
                "item/media-type/folders",
                (IMediaTypeService types) =>
                    Paged<TypeItem>.All(
                        types.GetAll().Where(x => !x.CompositionPropertyTypes.Any()).Select(TypeModels.Item)
                    )
            )
            .WithSummary("Types of folders");

        // Both sections open editors.
        var data = api.MapGroup("").WithTags("Data type").Needs(Permissions.MediaRead);
        data.MapGet(
                "data-type/{id:guid}",
                async (Guid id, IDataTypeService types) =>
                    await types.GetAsync(id) is { } type ? Results.Ok(TypeModels.Of(type)) : Problems.NotFound()
            )
            .WithSummary("Settings of an editor");
        data.MapGet(
                "data-type/batch",
                async (Guid[] id, IDataTypeService types) =>
                    Paged<object>.All((await types.GetAllAsync(id)).Select(TypeModels.Of))
            )
            .WithSummary("Settings of several editors");
        data.MapGet(
                "item/data-type",
                async (Guid[] id, IDataTypeService types) => (await types.GetAllAsync(id)).Select(TypeModels.Item)
            )
            .WithSummary("Look up");
    }

    private static void MapReading<TService, TType>(
        this IEndpointRouteBuilder types,
        string name,
        Func<TType, object> model
    )
        where TService : IContentTypeBaseService<TType>
        where TType : class, IContentTypeComposition
    {
        types
            .MapGet(
                name + "/{id:guid}/allowed-parents",
                async (Guid id, TService all) =>
                    Parents(await all.GetAllowedParentKeysAsync(id) is { Success: true, Result: { } keys } ? keys : [])
            )
            .WithSummary("Where it may stand");
        types
            .MapGet(
                name + "/{id:guid}",
                async (Guid id, TService all) =>
                    await all.GetAsync(id) is { } type ? Results.Ok(model(type)) : Problems.NotFound()
            )
            .WithSummary("A type");
        types
            .MapGet(name + "/batch", (Guid[] id, TService all) => Paged<object>.All(all.GetMany(id).Select(model)))
            .WithSummary("Several types");
        types
            .MapGet("item/" + name, (Guid[] id, TService all) => all.GetMany(id).Select(TypeModels.Item))
            .WithSummary("Look up");
    }

    // What the server would refuse is not offered.
    private static PagedModel<IContentType> Made(
        HttpContext http,
        IAddressAuthority addresses,
        PagedModel<IContentType> page
    )
    {
        var officer = http.Officer();
        if (officer.IsCentral(Permissions.DocumentCreate))
            return page;
        var made = page
            .Items.Where(x => addresses.CentralName(x.Alias) is null)
            .Where(x => officer.Writes(Permissions.DocumentCreate, x.Alias))
            .ToList();
        return new(made.Count, made);
    }

    private static IEnumerable<IMediaType> For(string? extension, IMediaTypeService types) =>
        from alias in FileKinds.ByExtension(extension)?.MediaTypes ?? []
        let type = types.Get(alias)
        where type is not null
        select type;

    private static object DocumentConfiguration() =>
        new
        {
            dataTypesCanBeChanged = "False",
            disableTemplates = true,
            useSegments = false,
            reservedFieldNames = Array.Empty<string>(),
        };

    private static object Parents(IEnumerable<Guid> keys) => new { allowedParentIds = keys.Select(x => new Ref(x)) };
}
