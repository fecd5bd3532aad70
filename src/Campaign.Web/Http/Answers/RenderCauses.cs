using Campaign.Rendering.Cache;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Keys;

namespace Campaign.Web.Http.Answers;

/// <summary>Decides on whose account a render is counted.</summary>
internal static class RenderCauses
{
    /// <summary>The client of a request: its key, or its address.</summary>
    /// <param name="http">The request.</param>
    /// <param name="isOfTheDay">Whether it asks for the programme of the day.</param>
    /// <param name="isOwn">Whether a key's place is the one the programme is of.</param>
    public static RenderCause Of(HttpContext http, bool isOfTheDay = false, Func<CallerKey, bool>? isOwn = null) =>
        new(
            http.Features.Get<CallerKey>() is { } key
                ? new Visitor(key.Prefix, HasKey: true, isOfTheDay, IsItsOwn: isOfTheDay && isOwn?.Invoke(key) == true)
                : new Visitor(ClientAddress.Of(http.Connection.RemoteIpAddress), IsOfTheDay: isOfTheDay)
        );
}
