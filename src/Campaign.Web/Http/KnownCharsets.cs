using System.Text;
using Microsoft.Net.Http.Headers;

namespace Campaign.Web.Http;

/// <summary>Refuses a body in an unknown charset, which the framework would report as an error of the server.</summary>
internal static class KnownCharsets
{
    /// <summary>Place it after what turns exceptions into answers and before anything that reads a body.</summary>
    public static void UseKnownCharsets(this WebApplication app) =>
        app.Use(next =>
            http =>
                IsKnown(http.Request.ContentType)
                    ? next(http)
                    : throw new BadHttpRequestException(
                        "Content-Type: this charset is not known here; send UTF-8.",
                        StatusCodes.Status415UnsupportedMediaType
                    )
        );

    private static bool IsKnown(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.Charset.HasValue)
            return true;
        try
        {
            return Encoding.GetEncoding(HeaderUtilities.RemoveQuotes(type.Charset).ToString()) is not null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException) // NotSupportedException for UTF-7
        {
            return false;
        }
    }
}
