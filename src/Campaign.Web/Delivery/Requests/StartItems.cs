using Campaign.Web.Delivery.Content;
using Campaign.Web.Http.Problems;

namespace Campaign.Web.Delivery.Requests;

/// <summary>Finds the root that a request is about, by key or segment.</summary>
internal sealed class StartItems(Segments segments)
{
    private const string Header = "Start-Item";

    /// <summary>The root; null when the request names none.</summary>
    /// <exception cref="ProblemException">There is no such root.</exception>
    public DeliveryNode? Find(HttpRequest request, DeliveryView view, string culture, bool isPreview)
    {
        if (request.Headers[Header] is not [{ Length: > 0 } asked])
            return null;
        var root = Guid.TryParse(asked, out var key)
            ? view.Find(key, culture)
            : view.All(culture)
                .FirstOrDefault(x => x.Level == 1 && segments.Of(x.Key, culture, isPreview) == asked.Trim('/'));
        return root is { Level: 1 }
            ? root
            : throw new ProblemException(ProblemType.NotFound, $"{Header}: there is no root {asked}.");
    }
}
