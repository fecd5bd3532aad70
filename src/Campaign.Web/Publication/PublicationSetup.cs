using Campaign.Content.Projection;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using Campaign.UmbracoHost.Publication;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Publication;

/// <summary>Registers what carries publications from the editing side to the readers.</summary>
internal static class PublicationSetup
{
    private const string IdentityKey = "Campaign+PublicationLog";

    public static IServiceCollection AddPublication(this IServiceCollection services)
    {
        services.AddOptions<PublicationOptions>().BindConfiguration(PublicationOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IPublicationSource, PublicationSource>();
        // Made when first asked for, which is after the database was opened.
        services.AddSingleton(x => new SnapshotStore(First(x)));
        services.AddHostedService(x => x.GetRequiredService<SnapshotFollower>());
        services.AddHostedService<LogRetention>();
        services.AddHostedService<OverdueServices>();
        return services;
    }

    // The log's identity lies in the database: another database makes old cursors invalid.
    private static CampaignSnapshot First(IServiceProvider services)
    {
        var values = services.GetRequiredService<IKeyValueService>();
        if (!Guid.TryParse(values.GetValue(IdentityKey), out var log))
            values.SetValue(IdentityKey, (log = Guid.NewGuid()).ToString());
        var oldest = services.GetRequiredService<IPublicationLog>().OldestAsync().GetAwaiter().GetResult();
        return CampaignSnapshot.Empty(services.GetRequiredService<VocabularySet>(), log, Math.Max(0, oldest - 1));
    }
}
