using Campaign.UmbracoHost.Editors;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Http;

namespace Campaign.UmbracoHost.Management;

/// <summary>
/// Answers 400 with words when something is saved with a value that cannot be read, or an upload that is not there.
/// </summary>
internal static class RefusedValues
{
    public static async ValueTask<object?> Answer(
        EndpointFilterInvocationContext invocation,
        EndpointFilterDelegate next
    )
    {
        try
        {
            return await next(invocation);
        }
        catch (UnknownUploadException unknown)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "UnknownUpload", unknown.Message);
        }
        catch (UnreadableValueException unreadable)
        {
            return Problems.Invalid(unreadable.Message);
        }
    }
}
