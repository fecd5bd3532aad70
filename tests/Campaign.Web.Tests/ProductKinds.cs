using Campaign.Core.Time;
using Campaign.Web;
using Campaign.Web.Items;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Testing;

/// <summary>The kinds of the product, for testing parts without a host.</summary>
internal static class ProductKinds
{
    public static ItemKinds All { get; } =
        new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton(
                new CampaignClock(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById(CampaignClock.DefaultZone))
            )
            .AddConcepts()
            .BuildServiceProvider()
            .GetRequiredService<ItemKinds>();
}
