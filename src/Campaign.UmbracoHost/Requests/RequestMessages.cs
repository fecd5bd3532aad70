using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Events;

namespace Campaign.UmbracoHost.Requests;

/// <summary>
/// Keeps together with a request what Umbraco's handlers say about it: why a publication was stopped, which field,
/// which rule. The services' results leave these words out, and an officer needs them.
/// </summary>
internal sealed class RequestMessages(IHttpContextAccessor http) : IEventMessagesFactory
{
    private const int MostWarnings = 10;
    private static readonly object Key = new();

    public EventMessages Get()
    {
        if (http.HttpContext?.Items is not { } items)
            return new();
        if (items[Key] is not EventMessages messages)
            items[Key] = messages = Announced(http.HttpContext!, new());
        return messages;
    }

    public EventMessages? GetOrDefault() => http.HttpContext?.Items[Key] as EventMessages;

    /// <summary>The same for each document; handlers name it by its key in the message's category.</summary>
    public static Dictionary<Guid, string> ReasonsByDocument(HttpContext http) =>
        (http.Items[Key] as EventMessages)
            ?.GetAll()
            .Where(x => x.MessageType == EventMessageType.Error && Guid.TryParse(x.Category, out _))
            .GroupBy(x => Guid.Parse(x.Category), x => x.Message)
            .ToDictionary(x => x.Key, x => string.Join(" ", x.Distinct()))
        ?? [];

    // The client shows what is in this header next to the outcome; a warning does not stop what was asked for.
    private static EventMessages Announced(HttpContext http, EventMessages messages)
    {
        http.Response.OnStarting(() =>
        {
            var warnings = messages
                .GetAll()
                .Where(x => x.MessageType == EventMessageType.Warning)
                .Select(x => new
                {
                    category = x.Category,
                    message = x.Message,
                    type = nameof(EventMessageType.Warning),
                })
                .Distinct()
                .Take(MostWarnings)
                .ToList();
            var headers = http.Response.Headers;
            if (warnings.Count > 0)
                headers["Umb-Notifications"] = JsonSerializer.Serialize(warnings);
            // The client throws away the headers of such an answer, except those that begin with X.
            if (warnings.Count > 0 && headers.ContainsKey("Umb-Generated-Resource"))
                headers["X-Campaign-Warnings"] = headers["Umb-Notifications"];
            return Task.CompletedTask;
        });
        return messages;
    }

    /// <summary>Why handlers stopped what the request asked for; null when none did.</summary>
    public static string? ReasonOf(HttpContext http) =>
        Said(http, EventMessageType.Error) is { Count: > 0 } errors ? string.Join(" ", errors) : null;

    /// <summary>What handlers want to be known about what they allowed.</summary>
    public static IReadOnlyList<string> WarningsOf(HttpContext http) => Said(http, EventMessageType.Warning);

    private static List<string> Said(HttpContext http, EventMessageType kind) =>
        http.Items[Key] is EventMessages messages
            ? [.. messages.GetAll().Where(x => x.MessageType == kind).Select(x => x.Message).Distinct()]
            : [];
}
