using Campaign.UmbracoHost.Accounts;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaign.Web.Mail;

/// <summary>The daily programme by e-mail.</summary>
internal static class MailArea
{
    /// <summary>Registers mail and the job that sends it. It needs broadcasting and the operations tables.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services
            .AddOptions<MailOptions>()
            .BindConfiguration(MailOptions.Section)
            .ValidateDataAnnotations()
            .Validate(
                x => !x.UsesNetwork || x.From is not null,
                $"{MailOptions.Section}:From is missing: who the mail comes from."
            )
            .Validate(
                x => !x.SecureSocketOptions.Equals("SslOnConnect", StringComparison.OrdinalIgnoreCase),
                $"{MailOptions.Section}:SecureSocketOptions: SslOnConnect is not supported; "
                    + "use StartTls, usually on port 587."
            )
            .ValidateOnStart();
        services.AddSingleton<IMailTransport, MailTransport>();
        services.AddSingleton<ProgrammeMail>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<Stations>();
        services.Replace(ServiceDescriptor.Singleton<IInvitations, InvitationMail>());
        services.AddSingleton<AgeingMail>();
        services.AddHostedService<AgeingJob>();
        return services.AddHostedService<MailJob>();
    }
}

/// <summary>Looks once a minute who is due.</summary>
internal sealed class MailJob(Outbox outbox, TimeProvider time, ILogger<MailJob> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            try
            {
                await outbox.QueueDueAsync(stoppingToken);
                await outbox.SendDueAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "The mail job failed; it tries again in a minute.");
            }
    }
}
