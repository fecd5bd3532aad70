using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Health;

/// <summary>
/// <c>/healthz/live</c> says that the process answers; <c>/healthz/ready</c> says that it can serve readers, and
/// reports as degraded what is missing but not essential to them; <c>/healthz/publishing</c> says that officers can
/// publish.
/// <c>doctor</c> runs the same checks.
/// </summary>
internal static class HealthSetup
{
    private const string Publishing = "publishing";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5),
        AtOnce = TimeSpan.FromSeconds(2);

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<SmtpCheck>();
        services.AddSingleton<SearchCheck>();
        services.AddSingleton<SnapshotCheck>();
        services.AddSingleton<SchemaCheck>();
        services.AddSingleton<ClockCheck>();
        services.AddSingleton<BackupCheck>();
        services.AddSingleton<HandOverCheck>();
        services.AddSingleton<MailCheck>();
        services.AddSingleton<MediaCheck>();
        services.AddSingleton<PublishingCheck>();
        services.PostConfigure<HealthCheckServiceOptions>(options =>
        {
            foreach (var check in options.Registrations)
            {
                var patience = check.Timeout > TimeSpan.Zero ? check.Timeout : Patience;
                var (make, look) = (check.Factory, new OneLook(patience));
                check.Factory = x => look.Of(make(x));
            }
        });
        services
            .AddHealthChecks()
            .AddCheck<StoppingCheck>("stopping")
            .AddCheck<PublishingCheck>(Publishing, HealthStatus.Degraded, [Publishing])
            // An exception or silence means that the database is away, of which readers should notice nothing.
            .AddCheck<DatabaseCheck>("database", HealthStatus.Degraded, [], Patience)
            .AddCheck<SnapshotCheck>("snapshot", HealthStatus.Degraded, [], Patience)
            .AddCheck<SchemaCheck>("schema", HealthStatus.Degraded, [], Patience)
            .AddCheck<ClockCheck>("clock", HealthStatus.Degraded, [], Patience)
            .AddCheck<SearchCheck>("search")
            .AddCheck<DiskCheck>("disk", HealthStatus.Degraded, [], AtOnce)
            .AddCheck<MediaCheck>("media", HealthStatus.Degraded, [], AtOnce)
            .AddCheck<CultureCheck>("culture")
            .AddCheck<AddressCheck>("address", HealthStatus.Degraded)
            .AddCheck<ChromiumCheck>("chromium", HealthStatus.Degraded)
            .AddCheck<HomePlaceCheck>("home-place", HealthStatus.Degraded)
            .AddCheck<NumbersCheck>("numbers", HealthStatus.Degraded)
            .AddCheck<BackupCheck>("backup", HealthStatus.Degraded, [], Patience)
            .AddCheck<HandOverCheck>("hand-over", HealthStatus.Degraded, [], Patience)
            .AddCheck<MailCheck>("mail", HealthStatus.Degraded, [], Patience)
            .AddCheck<SmtpCheck>("smtp", HealthStatus.Degraded);
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks(
            "/healthz/live",
            new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }
        );
        app.MapHealthChecks("/healthz/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
        app.MapHealthChecks(
            "/healthz/publishing",
            new HealthCheckOptions
            {
                Predicate = x => x.Tags.Contains(Publishing),
                ResponseWriter = WriteAsync,
                ResultStatusCodes = { [HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable },
            }
        );
    }

    // Anybody may ask, so only names and plain words are shown, without exceptions and paths.
    private static Task WriteAsync(HttpContext http, HealthReport report) =>
        http.Response.WriteAsJsonAsync(
            new
            {
                status = Name(report.Status),
                checks = report.Entries.ToDictionary(x => x.Key, x => Name(x.Value.Status)),
            }
        );

    private static string Name(HealthStatus status) =>
        status switch
        {
            HealthStatus.Healthy => "ok",
            HealthStatus.Degraded => "degraded",
            _ => "failed",
        };
}
