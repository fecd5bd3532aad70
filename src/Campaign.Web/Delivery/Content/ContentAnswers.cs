using Campaign.Web.Delivery.Requests;
using Campaign.Web.Http.Problems;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.PublishedCache;

namespace Campaign.Web.Delivery.Content;

/// <summary>Answers with documents, each built by Umbraco's own builder.</summary>
internal sealed class ContentAnswers(
    ContentPaths paths,
    IPublishedContentCache documents,
    IApiContentResponseBuilder builder
)
{
    public Task<object> ListAsync(DeliveryRequest request)
    {
        var (skip, take) = Options.Page(request.Query);
        var found = ContentQuery.Run(request, paths);
        return Task.FromResult<object>(
            new DeliveryPage(
                found.Count,
                [.. found.Skip(skip).Take(take).Select(x => Build(request, x)).OfType<object>()]
            )
        );
    }

    public Task<object> ItemsAsync(DeliveryRequest request) =>
        Task.FromResult<object>(
            Options
                .Keys(request.Query, "id")
                .Distinct()
                .Select(request.Find)
                .OfType<DeliveryNode>()
                .Select(x => Build(request, x))
                .OfType<object>()
                .ToArray()
        );

    public Task<object> ItemAsync(DeliveryRequest request) =>
        paths.Find(request, request.Path) is { } node && Build(request, node) is { } item
            ? Task.FromResult(item)
            : throw new ProblemException(ProblemType.NotFound, $"There is no content {request.Path} in this language.");

    private object? Build(DeliveryRequest request, DeliveryNode node) =>
        documents.GetById(request.IsPreview, node.Key) is { } item ? builder.Build(item) : null;
}
