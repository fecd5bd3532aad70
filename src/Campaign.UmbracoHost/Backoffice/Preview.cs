using Campaign.UmbracoHost.Management;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Backoffice;

internal static class Preview
{
    public static void MapPreview(this IEndpointRouteBuilder app) =>
        app.MapGet("/umbraco/preview/{token}", ShowAsync).ExcludeFromDescription();

    private static async Task<IResult> ShowAsync(
        string token,
        HttpContext http,
        PreviewLinks links,
        IContentService contents,
        IDraftPage page
    )
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers["Referrer-Policy"] = "no-referrer";
        if (links.Read(token) is not var (document, culture))
            return Results.Text(
                "Liên kết xem trước đã hết hạn. Hãy mở lại từ trang biên tập.",
                statusCode: StatusCodes.Status410Gone
            );
        return contents.GetById(document) is { Trashed: false } draft
            ? await page.ShowAsync(draft, culture, http)
            : Problems.NotFound();
    }
}
