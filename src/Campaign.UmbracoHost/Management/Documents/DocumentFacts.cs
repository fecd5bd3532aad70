using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Backoffice;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management.Documents;

/// <summary>What the client shows beside a document: addresses, history, references, preview.</summary>
internal static class DocumentFacts
{
    public static void MapDocumentFacts(this IEndpointRouteBuilder api)
    {
        var documents = api.MapGroup("document")
            .WithTags("Document")
            .Needs(Permissions.DocumentRead)
            .Confines(UmbracoObjectTypes.Document);
        documents.MapGet("urls", Urls).Filters().WithSummary("Public addresses");
        documents
            .MapGet("{id:guid}/preview-url", PreviewUrl)
            .WithSummary("A signed address that shows the draft for a short time");
        documents.MapNodeFacts(UmbracoObjectTypes.Document);
        // Segments, domains and subscriptions are not part of this product: the client asks, and the answer is "none".
        documents.MapGet("{id:guid}/available-segment-options", Nothing).WithSummary("Segments: none");
        documents
            .MapGet("{id:guid}/domains", () => new { defaultIsoCode = (string?)null, domains = Array.Empty<object>() })
            .WithSummary("Host names: one site, none of its own");
        documents.MapGet("{id:guid}/notifications", () => Array.Empty<object>()).WithSummary("Subscriptions: none");
    }

    private static Paged<object> Nothing(Guid id) => Paged<object>.All([]);

    private static IEnumerable<object> Urls(
        Guid[] id,
        HttpContext http,
        IContentService contents,
        NodeAccess access,
        IPublicAddresses addresses
    ) =>
        [
            .. from content in contents.GetByIds(id)
            where access.Reaches(http.Officer(), UmbracoObjectTypes.Document, content.Key)
            select new { id = content.Key, urlInfos = addresses.Of(content).Select(Info) },
        ];

    private static object Info(DocumentAddress address) =>
        new
        {
            culture = address.Culture,
            url = address.Url,
            message = address.Note,
            provider = "umbDocumentUrlProvider",
        };

    private static IResult PreviewUrl(
        Guid id,
        string? culture,
        string? providerAlias,
        IContentService contents,
        PreviewLinks links
    ) =>
        contents.GetById(id) is { } content
            ? Results.Ok(
                new
                {
                    unique = id,
                    culture,
                    url = links.Make(content.Key, culture),
                    message = (string?)null,
                    provider = providerAlias ?? "umbDocumentUrlProvider",
                }
            )
            : Problems.NotFound();
}
