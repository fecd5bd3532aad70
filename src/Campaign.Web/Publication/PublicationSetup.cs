using Campaign.Content.Projection;

namespace Campaign.Web.Publication;

/// <summary>Registers what carries publications from the editing side to the readers.</summary>
internal static class PublicationSetup
{
    public static IServiceCollection AddPublication(this IServiceCollection services)
    {
        services.AddSingleton<IPublicationSource, PublicationSource>();
        services.AddHostedService(x => x.GetRequiredService<SnapshotFollower>());
        services.AddHostedService<AddressBook>();
        services.AddHostedService<LogRetention>();
        services.AddHostedService<OverdueServices>();
        return services;
    }
}
