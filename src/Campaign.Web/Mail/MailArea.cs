using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Scheduling;
using MailKit.Net.Smtp;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

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
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsCheck>();
        services.TryAddSingleton<Func<SmtpClient>>(() =>
            new SmtpClient
            {
                // Servers inside a ministry's network often cannot reach the lists of revoked certificates.
                CheckCertificateRevocation = false,
            }
        );
        services.AddSingleton<IMailTransport, MailTransport>();
        services.AddSingleton<ProgrammeMail>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<Stations>();
        services.Replace(ServiceDescriptor.Singleton<IInvitations, InvitationMail>());
        return services.AddHostedService<MailJob>();
    }

    /// <summary>Registers what officers are told by mail. It needs accounts besides.</summary>
    public static IServiceCollection AddOfficerMail(this IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton<IScheduleAlarm, ScheduleMail>());
        services.AddSingleton<AgeingMail>();
        return services.AddHostedService<AgeingJob>();
    }
}

/// <summary>Says all faults of the section at once.</summary>
internal sealed class MailOptionsCheck : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options) =>
        options.Faults().ToArray() is { Length: > 0 } faults
            ? ValidateOptionsResult.Fail(faults)
            : ValidateOptionsResult.Success;
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
