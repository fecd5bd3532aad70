using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Events;

namespace Campaign.UmbracoHost.Management;

/// <summary>
/// Keeps with a request what Umbraco's handlers say about it: why a publication was stopped, which field, which rule. The
/// services' results leave these words out, and an officer needs them.
/// </summary>
internal sealed class RequestMessages(IHttpContextAccessor http) : IEventMessagesFactory
{
    private static readonly object Key = new();

    public EventMessages Get()
    {
        if (http.HttpContext?.Items is not { } items)
            return new();
        if (items[Key] is not EventMessages messages)
            items[Key] = messages = new();
        return messages;
    }

    public EventMessages? GetOrDefault() => http.HttpContext?.Items[Key] as EventMessages;

    /// <summary>Why handlers stopped what the request asked for; null when none did.</summary>
    public static string? ReasonOf(HttpContext http) => Said(http, EventMessageType.Error) is { Count: > 0 } errors
        ? string.Join(" ", errors)
        : null;

    /// <summary>What handlers want to be known about what they allowed.</summary>
    public static IReadOnlyList<string> WarningsOf(HttpContext http) => Said(http, EventMessageType.Warning);

    private static List<string> Said(HttpContext http, EventMessageType kind) =>
        http.Items[Key] is EventMessages messages
        ? [.. messages.GetAll().Where(x => x.MessageType == kind).Select(x => x.Message).Distinct()]
        : [];
}
