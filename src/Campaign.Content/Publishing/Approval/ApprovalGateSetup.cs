using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Publishing.Approval;

/// <summary>Registers the rule that some drafts need a second pair of eyes.</summary>
internal static class ApprovalGateSetup
{
    public static void AddApproval(this IUmbracoBuilder builder)
    {
        builder.Services.TryAddSingleton<IApprovals, NoApprovals>();
        builder.Services.AddSingleton<DraftLevels>();
        builder.Services.AddSingleton<DraftMoves>();
        builder.Services.AddSingleton<DraftPrint>();
        builder.Services.AddSingleton<ApprovalPrint>();
        builder.Services.AddSingleton<DraftComparison>();
        builder.Services.AddSingleton<DraftWriters>();
        builder.Services.AddSingleton(x => new ApprovalDrafts(
            x.GetRequiredService<IContentService>(),
            x.GetRequiredService<DraftComparison>(),
            x.GetRequiredService<DraftLevels>(),
            x.GetRequiredService<DraftWriters>(),
            x.GetRequiredService<DraftMoves>(),
            x.GetRequiredService<DraftPrint>(),
            x.GetRequiredService<ApprovalPrint>(),
            x.GetRequiredService<PublishingRules>()
        ));
        builder.AddNotificationHandler<ContentPublishingNotification, ApprovalGate>();
    }
}
