using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace Campaign.Content.Publishing.OneOfEach;

/// <summary>Registers the rule that some things may exist only once.</summary>
internal static class OneOfEachSetup
{
    public static void AddOneOfEach(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<Claims>();
        builder.Services.AddSingleton<ClaimBook>();
        builder.Services.AddSingleton<ClaimFilling>();
        builder.AddNotificationHandler<ContentPublishingNotification, OneOfEach>();
        builder.AddNotificationHandler<ContentSavingNotification, OneOfEach>();
        builder.AddNotificationHandler<ContentMovingNotification, OneOfEachWhereItGoes>();
        builder.AddNotificationHandler<ContentCopyingNotification, Copies>();
    }
}
