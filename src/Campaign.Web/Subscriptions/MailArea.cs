using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management;
using Campaign.UmbracoHost.Periodic;
using Campaign.UmbracoHost.Scheduling;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Mail;
using Campaign.Web.Recalls;
using MailKit.Net.Smtp;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Subscriptions;

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
        services.AddSingleton<IValidateOptions<MailOptions>>(new OptionFaults<MailOptions>(x => x.Faults()));
        services.TryAddSingleton<Func<SmtpClient>>(() =>
            new SmtpClient
            {
                // Servers inside a ministry's network often cannot reach certificate revocation lists.
                CheckCertificateRevocation = false,
            }
        );
        services.AddSingleton<IMailTransport, MailTransport>();
        services.AddSingleton(typeof(MailOutbox<>));
        services.AddSingleton<ProgrammeMail>();
        services.AddSingleton<ProgrammeCorrections>();
        services.AddSingleton<StationOutbox>();
        services.AddSingleton<Stations>();
        services.AddSingleton<IRecallRecipients, MailTrail>();
        services.Replace(ServiceDescriptor.Singleton<IInvitations, InvitationMail>());
        services.AddTransient<AheadRound>();
        services.AddSingleton<FetchingStations>();
        services.AddSingleton<SoundAhead>().AddSingleton<PdfAhead>();
        services.AddHostedService<PdfAheadJob>();
        services.AddHostedService<SoundAheadJob>();
        return services.AddHostedService<MailJob>();
    }

    /// <summary>Registers the officers' side. It needs mail and the backoffice.</summary>
    public static IServiceCollection AddStationDesk(this IServiceCollection services) =>
        services.AddSingleton<StationDesk>().AddSingleton<IManagementRoutes, StationRoutes>();

    /// <summary>Registers the mail to officers. It also needs accounts.</summary>
    public static IServiceCollection AddOfficerMail(this IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton<IScheduleAlarm, ScheduleMail>());
        services.AddSingleton<SentNotices>();
        services.AddSingleton<AgeingMail>();
        return services.AddHostedService<AgeingJob>();
    }
}

/// <summary>Checks once a minute which stations are due.</summary>
internal sealed class MailJob(StationOutbox outbox, TimeProvider time, ILogger<MailJob> log)
    : PeriodicWork(new("The mail to stations", TimeSpan.FromMinutes(1)), time, log)
{
    protected override async Task WorkAsync(CancellationToken stop)
    {
        await outbox.QueueDueAsync(stop);
        await outbox.QueueCorrectionsAsync(stop);
        await outbox.SendDueAsync(stop);
    }
}
