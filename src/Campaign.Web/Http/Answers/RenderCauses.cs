using Campaign.Rendering.Cache;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Keys;

namespace Campaign.Web.Http.Answers;

/// <summary>Decides on whose account a render is counted.</summary>
internal static class RenderCauses
{
    /// <summary>The client of a request: its key, or its address.</summary>
    public static RenderCause Of(HttpContext http, bool isOfTheDay = false) =>
        new(
            http.Features.Get<CallerKey>() is { } key
                ? new Visitor(key.Prefix, HasKey: true, isOfTheDay)
                : new Visitor(ClientAddress.Of(http.Connection.RemoteIpAddress), IsOfTheDay: isOfTheDay)
        );
}
