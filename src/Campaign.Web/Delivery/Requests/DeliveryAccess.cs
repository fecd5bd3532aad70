using System.Security.Cryptography;
using System.Text;
using Campaign.Web.Http.Problems;
using Umbraco.Cms.Core.Configuration.Models;

namespace Campaign.Web.Delivery.Requests;

/// <summary>
/// Who may read, according to Umbraco's settings: everybody or only holders of the key. Drafts are only for holders of
/// the key.
/// </summary>
internal static class DeliveryAccess
{
    private const string KeyHeader = "Api-Key";
    private const string PreviewHeader = "Preview";

    /// <summary>
    /// Refuses anyone who may not read. Returns whether the answer is a preview and whether only the key's holder may
    /// see it.
    /// </summary>
    /// <exception cref="ProblemException">The API is switched off, or the key is missing or wrong.</exception>
    public static (bool IsPreview, bool IsPrivate) Check(
        HttpRequest request,
        DeliveryApiSettings settings,
        bool isMedia
    )
    {
        if (!settings.Enabled || (isMedia && !settings.Media.Enabled))
            throw new ProblemException(ProblemType.NotFound, "The Content Delivery API is not switched on here.");
        var isPreview = IsPreview(request);
        var isPublic = settings.PublicAccess && (!isMedia || settings.Media.PublicAccess);
        if ((isPreview || !isPublic) && !HasKey(request, settings))
            throw new ProblemException(
                ProblemType.Unauthorized,
                isPreview ? $"A preview needs the key in {KeyHeader}." : $"The key in {KeyHeader} is needed."
            );
        return (isPreview, isPreview || !isPublic);
    }

    private static bool IsPreview(HttpRequest request) =>
        request.Headers[PreviewHeader] switch
        {
            [] => false,
            [{ } value] when bool.TryParse(value.Trim(), out var preview) => preview,
            var other => throw ProblemException.Parameter(PreviewHeader, $"'{other}' must be true or false."),
        };

    private static bool HasKey(HttpRequest request, DeliveryApiSettings settings) =>
        !string.IsNullOrWhiteSpace(settings.ApiKey)
        && request.Headers[KeyHeader] is [{ } key]
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(key),
            Encoding.UTF8.GetBytes(settings.ApiKey)
        );
}
