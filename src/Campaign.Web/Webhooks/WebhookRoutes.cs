using Campaign.Web.Http;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Limits;
using Campaign.Web.Http.Problems;
using Campaign.Web.Keys;
using Campaign.Web.Recalls;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Campaign.Web.Webhooks;

/// <summary>
/// Routes for managing webhooks. All of them need a key with the scope webhooks, which sees only its owner's endpoints.
/// </summary>
internal static class WebhookRoutes
{
    private const string Tag = "Webhooks";

    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services
            .AddOptions<WebhookOptions>()
            .BindConfiguration(WebhookOptions.Section)
            .ValidateDataAnnotations()
            .Validate(
                x => Networks.Parse(x.AllowedNetworks).Fault is null,
                "Campaign:Webhooks:AllowedNetworks must list addresses (127.0.0.1) or networks (10.0.0.0/8), separated "
                    + "by commas."
            )
            .Validate(
                x => x.Proxy is null || Uri.TryCreate(x.Proxy, UriKind.Absolute, out var uri) && uri.Scheme == "http",
                "Campaign:Webhooks:Proxy must be an address such as http://10.0.0.5:3128."
            )
            .ValidateOnStart();
        services.Configure<SwaggerGenOptions>(x => x.DocumentFilter<WebhookParts>());
        services.TryAddSingleton<RecallStore>();
        services.AddSingleton<WebhookQueue>();
        services.AddSingleton(x => new WebhookReach(x.GetRequiredService<IOptions<WebhookOptions>>().Value));
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<WebhookGate>().AddSingleton<WebhookAttempts>().AddSingleton<WebhookLanes>();
        services.AddSingleton<WebhookDispatcher>();
        return services.AddHostedService(x => x.GetRequiredService<WebhookDispatcher>());
    }

    /// <summary>Registers the letters about disabled endpoints. It needs webhooks and the mail to officers.</summary>
    public static IServiceCollection AddWebhookMail(this IServiceCollection services) =>
        services.AddSingleton<WebhookMail>().AddHostedService<WebhookMailJob>();

    public static void MapWebhooks(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/webhooks").RequireScope(Scopes.Webhooks);
        group
            .MapReading("", WebhookHandlers.List)
            .As("listWebhooks", new("All endpoints of the key's owner.", Tag) { Response = typeof(ApiWebhooks) });
        group
            .MapPost("", WebhookHandlers.Create)
            .As(
                "createWebhook",
                new(
                    "Add an endpoint; the answer contains its secret. With the same Idempotency-Key it is added once.",
                    Tag
                )
                {
                    Request = typeof(WebhookRequest),
                    Response = typeof(ApiWebhook),
                    Status = 201,
                    NeedsIdempotencyKey = false,
                    Problems = [ProblemType.Conflict],
                }
            );
        group.MapReading("{id:guid}", WebhookHandlers.Get).As("getWebhook", Of("One endpoint.", typeof(ApiWebhook)));
        group
            .MapPut("{id:guid}", WebhookHandlers.Replace)
            .As(
                "replaceWebhook",
                Of("Change an endpoint, enable or disable it.", typeof(ApiWebhook)) with
                {
                    Request = typeof(WebhookRequest),
                }
            );
        group
            .MapDelete("{id:guid}", WebhookHandlers.Delete)
            .As("deleteWebhook", Of("Remove an endpoint and its deliveries.", null) with { Status = 204 });
        group
            .MapPost("{id:guid}/test", WebhookDeliveryHandlers.Test)
            .As("testWebhook", Of("Queue a test message.", typeof(ApiDelivery)) with { Status = 202 });
        group
            .MapPost("{id:guid}/rotate-secret", WebhookHandlers.Rotate)
            .As(
                "rotateWebhookSecret",
                Of(
                    "Make a new secret; until they expire, messages are signed with the former ones too.",
                    typeof(ApiWebhook)
                ) with
                {
                    NeedsIdempotencyKey = false,
                    Problems = [ProblemType.NotFound, ProblemType.Conflict],
                }
            );
        group
            .MapReading("{id:guid}/deliveries", WebhookDeliveryHandlers.List)
            .As(
                "listDeliveries",
                Of("Deliveries of the last 90 days, newest first, at most 100.", typeof(ApiDeliveries)) with
                {
                    Parameters =
                    [
                        WebhookDeliveryHandlers.State,
                        WebhookDeliveryHandlers.Type,
                        WebhookDeliveryHandlers.Before,
                    ],
                }
            );
        group
            .MapReading("{id:guid}/deliveries/{n:long}", WebhookDeliveryHandlers.Get)
            .As("getDelivery", Of("One delivery with its message.", typeof(ApiDelivery)));
        group
            .MapPost("{id:guid}/replay", WebhookDeliveryHandlers.Replay)
            .As(
                "replayWebhook",
                Of("Send again every change after a sequence of the log.", typeof(ApiWebhook)) with
                {
                    Request = typeof(WebhookReplay),
                    Status = 202,
                    Problems = [ProblemType.NotFound, ProblemType.Conflict],
                }
            );
        group
            .MapPost("{id:guid}/deliveries/{n:long}/retry", WebhookDeliveryHandlers.Retry)
            .As("retryDelivery", Of("Try a delivery again now.", typeof(ApiDelivery)) with { Status = 202 });
    }

    private static DocumentedOperation Of(string summary, Type? response) =>
        new(summary, Tag) { Response = response, Problems = [ProblemType.NotFound] };

    private static void As(this RouteHandlerBuilder endpoint, string name, DocumentedOperation operation) =>
        endpoint.WithName(name).WithMetadata(operation with { Scope = Scopes.Webhooks });
}
