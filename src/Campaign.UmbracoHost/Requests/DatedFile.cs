using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Campaign.UmbracoHost.Requests;

/// <summary>
/// A file with ranges. Its date is left out while that second has not passed, and only the very date that was given
/// means that a client has the file: clocks step back.
/// </summary>
/// <param name="content">The file; it is closed when it was sent.</param>
/// <param name="written">When it was written.</param>
/// <param name="mediaType">Its media type.</param>
/// <param name="tag">The tag of its bytes, with quotes.</param>
/// <param name="downloadName">Name people save it under; null: it is shown in a page.</param>
public sealed class DatedFile(
    Stream content,
    DateTimeOffset written,
    string mediaType,
    string tag,
    string? downloadName = null
) : IResult
{
    /// <summary>A file of the disk.</summary>
    public static DatedFile At(string path, string mediaType, string tag, string? downloadName) =>
        new(File.OpenRead(path), File.GetLastWriteTimeUtc(path), mediaType, tag, downloadName);

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var now = httpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        DateTimeOffset? date = written.AddSeconds(1) > now ? null : written;
        var given = date?.ToString("r", CultureInfo.InvariantCulture);
        var headers = httpContext.Request.Headers;
        if (headers.IfModifiedSince.Count > 0 && headers.IfModifiedSince != given)
            headers.IfModifiedSince = default;
        if (headers.IfRange.Count > 0 && !IsTag(headers.IfRange.ToString()) && headers.IfRange != given)
            headers.Range = default;
        var file = TypedResults.Stream(
            content,
            mediaType,
            downloadName,
            date,
            new EntityTagHeaderValue(tag),
            enableRangeProcessing: true
        );
        return file.ExecuteAsync(httpContext);
    }

    private static bool IsTag(string condition) => condition.EndsWith('"');
}
