using Campaign.Web.Broadcast;
using Campaign.Web.Fetches;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Broadcast;

/// <summary>Broadcasting over the scripts of <c>content/</c>.</summary>
public sealed class BroadcastHost() : RenderingHost(BroadcastSample.Create())
{
    /// <summary>Registers additional services.</summary>
    internal Action<IServiceCollection> Adjust { get; init; } = _ => { };

    protected override void Add(IServiceCollection services)
    {
        services.AddFetches();
        services.AddBroadcast();
        Adjust(services);
    }

    protected override void Use(WebApplication app) => app.UseFetches();

    protected override void Map(WebApplication app) => app.MapBroadcast();
}
