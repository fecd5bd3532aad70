using Campaign.Content.Projection;
using Campaign.Content.Publishing;

namespace Campaign.Web.Publication;

/// <summary>Registers what carries publications from the editing side to the readers.</summary>
internal static class PublicationSetup
{
    public static IServiceCollection AddPublication(this IServiceCollection services)
    {
        services.AddSingleton<IPublicationSource, PublicationSource>();
        services.AddSingleton<IPublicationRetelling, PublicationSource>();
        services.AddHostedService<AddressesTold>();
        services.AddHostedService(x => x.GetRequiredService<SnapshotFollower>());
        services.AddHostedService<AddressBook>();
        services.AddHostedService<LogRetention>();
        services.AddHostedService<OverdueServices>();
        return services;
    }
}
