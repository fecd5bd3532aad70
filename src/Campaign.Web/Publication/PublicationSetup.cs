using Campaign.Content.Projection;
using Campaign.Content.Publishing;
using Campaign.UmbracoHost.Persistence.Erasing;
using Campaign.UmbracoHost.Publication;

namespace Campaign.Web.Publication;

/// <summary>Registers what takes publications from the editing side to the readers.</summary>
internal static class PublicationSetup
{
    public static IServiceCollection AddPublication(this IServiceCollection services)
    {
        services.AddSingleton<IBulkPublication, BulkPublication>();
        services.AddHostedService<AddressesTold>();
        services.AddSingleton<IErasureRule, ShelterErasure>();
        services.AddSingleton<IEmbedding, EmbeddedWords>();
        services.AddHostedService<SnapshotWork>();
        services.AddHostedService<AddressBook>();
        services.AddHostedService<RecordingBook>();
        services.AddHostedService<LogRetention>();
        services.AddHostedService<OverdueServices>();
        return services;
    }
}
