using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Campaign.UmbracoHost.Requests;

/// <summary>Reads what was posted.</summary>
public static class PostedForm
{
    /// <summary>
    /// The form of a request. One that is cut off, too long or holds null characters is the sender's fault.
    /// </summary>
    /// <param name="request">The request; the caller has checked that it has a form.</param>
    /// <param name="options">Limits; null for the usual ones.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <exception cref="BadHttpRequestException">It cannot be read.</exception>
    public static async Task<IFormCollection> ReadPostedAsync(
        this HttpRequest request,
        FormOptions? options = null,
        CancellationToken stop = default
    )
    {
        try
        {
            return await (options is null ? request.ReadFormAsync(stop) : request.ReadFormAsync(options, stop));
        }
        // The framework has three exceptions for it, none of which says whose fault it is; its own one is an
        // IOException too.
        catch (Exception e)
            when (e is InvalidDataException or InvalidOperationException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form cannot be read.", StatusCodes.Status400BadRequest, e);
        }
    }
}
