using Campaign.Content.Publishing.Approval;
using Campaign.Content.Types;
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
        services
            .AddOptions<ApprovalOptions>()
            .BindConfiguration(ApprovalOptions.Section, x => x.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<ApprovalOptions>, ApprovalOptionsCheck>();
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

    private static IServiceCollection Following<TNotification, TFollower>(this IServiceCollection services)
        where TNotification : INotification
        where TFollower : class, INotificationAsyncHandler<TNotification> =>
        services.AddSingleton<INotificationAsyncHandler<TNotification>>(x => x.GetRequiredService<TFollower>());
}

/// <summary>A rule about a type that does not exist, or about folders, would silently need nobody's approval.</summary>
internal sealed class ApprovalOptionsCheck(ItemTables tables) : IValidateOptions<ApprovalOptions>
{
    public ValidateOptionsResult Validate(string? name, ApprovalOptions options)
    {
        var unknown = options
            .Rules.Select(x => x.Rule.Type)
            .OfType<string>()
            .Where(x => tables.Find(x)?.Item is null)
            .Select(x => $"Campaign:Approval:Rules names the type {x}. There are: {Types}.")
            .ToList();
        return unknown.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(unknown);
    }

    private string Types => string.Join(", ", tables.All.Where(x => x.Item is not null).Select(x => x.Alias));
}
