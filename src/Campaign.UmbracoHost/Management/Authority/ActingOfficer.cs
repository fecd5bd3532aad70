using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Campaign.UmbracoHost.Management.Authority;

/// <summary>
/// Who is behind what Umbraco's services are doing. Commands and imports are the operator's and act for the whole
/// country; a schedule acts for the officer who set it, or for the last writer if no officer did.
/// </summary>
internal sealed class ActingOfficer(IHttpContextAccessor http, OfficerDirectory officers)
{
    private static readonly object Key = new();

    /// <summary>The officer of the request; null when no officer's request is under way.</summary>
    public Officer? InRequest =>
        http.HttpContext is { } context && context.User.OfficerKey() is not null ? context.Officer() : null;

    /// <summary>The officer of the request, or else the document's writer.</summary>
    public Officer? Or(IContent document) =>
        InRequest ?? (http.HttpContext is null && document.WriterId > 0 ? officers.Find(document.WriterId) : null);

    /// <summary>Stops what is being done, and keeps the reason for the answer to the request.</summary>
    public void Refuse(ICancelableNotification notification, EventMessages messages, string reason)
    {
        notification.Cancel = true;
        messages.Add(new EventMessage("Ngoài phạm vi", reason, EventMessageType.Error));
        if (http.HttpContext is { } context)
            Reasons(context).Add(reason);
    }

    /// <summary>
    /// Answers 403 with the reasons when a request was refused on its way through Umbraco's services.
    /// </summary>
    public static async ValueTask<object?> AnswerRefusals(
        EndpointFilterInvocationContext invocation,
        EndpointFilterDelegate next
    )
    {
        var (context, answer) = (invocation.HttpContext, await next(invocation));
        if (Reasons(context) is not { Count: > 0 } reasons)
            return answer;
        context.Response.Headers.ETag = default;
        await context
            .RequestServices.GetRequiredService<AccountLog>()
            .WriteAsync(
                AccountEventKind.Refused,
                context.User.OfficerKey(),
                address: context.Connection.RemoteIpAddress?.ToString(),
                detail: $"{context.Request.Method} {context.Request.Path}: {reasons.First()}"
            );
        return Problems.Forbidden(string.Join(" ", reasons));
    }

    private static List<string> Reasons(HttpContext context)
    {
        if (context.Items[Key] is not List<string> reasons)
            context.Items[Key] = reasons = [];
        return reasons;
    }
}
