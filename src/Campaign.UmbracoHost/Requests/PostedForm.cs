using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Campaign.UmbracoHost.Requests;

/// <summary>Reads what was posted.</summary>
public static class PostedForm
{
    /// <summary>
    /// The form of a citizen, who may have pasted anything: null characters and broken UTF-8 are read, for the caller
    /// to make words of, and never refused. Only a form that is cut off or too long is the sender's fault.
    /// </summary>
    /// <param name="request">The request; the caller has checked that it has a form.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <exception cref="BadHttpRequestException">It cannot be read.</exception>
    public static async Task<IFormCollection> ReadTypedAsync(this HttpRequest request, CancellationToken stop = default)
    {
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
        )
            return await request.ReadPostedAsync(stop: stop);
        try
        {
            using var reader = new FormReader(request.Body, type.Encoding ?? Encoding.UTF8);
            // A body can be read once; whoever asks the request for its form later gets this one.
            return request.Form = new FormCollection(await reader.ReadFormAsync(stop));
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form cannot be read.", StatusCodes.Status400BadRequest, e);
        }
    }

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
