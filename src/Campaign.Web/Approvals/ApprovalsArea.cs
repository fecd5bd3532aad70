using Campaign.Content.Publishing.Approval;
using Campaign.Web.Settings;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Campaign.Web.Approvals;

/// <summary>Registers submissions and the approval that publishing asks for.</summary>
internal static class ApprovalsArea
{
    /// <summary>It needs the backoffice, the operations tables and mail.</summary>
    public static IServiceCollection AddApprovals(this IServiceCollection services)
    {
        services.AddApprovalRules();
        services.AddSingleton<ApprovalStore>();
        services.AddSingleton<Approvers>();
        services.AddSingleton<ApprovalSteps>();
        services.AddSingleton<ApprovalFollower>();
        services.AddSingleton<ApprovalText>();
        services.AddSingleton<ApprovalPost>();
        services.Replace(ServiceDescriptor.Singleton<IApprovals, ApprovalBook>());
        services.AddSingleton<INotificationHandler<ContentMovingNotification>, ApprovalMoves>();
        services
            .Following<ContentSavedNotification, ApprovalFollower>()
            .Following<ContentPublishedNotification, ApprovalFollower>()
            .Following<ContentMovedNotification, ApprovalFollower>()
            .Following<ContentMovedToRecycleBinNotification, ApprovalFollower>()
            .Following<ContentDeletedNotification, ApprovalFollower>();
        return services.AddHostedService<ApprovalJob>();
    }

    /// <summary>The settings, and what stops the start when they are wrong.</summary>
    public static IServiceCollection AddApprovalRules(this IServiceCollection services)
    {
        services
            .AddOptions<ApprovalOptions>()
            .BindConfiguration(ApprovalOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services.AddSingleton<IValidateOptions<ApprovalOptions>, ApprovalOptionsCheck>();
    }

    private static IServiceCollection Following<TNotification, TFollower>(this IServiceCollection services)
        where TNotification : INotification
        where TFollower : class, INotificationAsyncHandler<TNotification> =>
        services.AddSingleton<INotificationAsyncHandler<TNotification>>(x => x.GetRequiredService<TFollower>());
}
