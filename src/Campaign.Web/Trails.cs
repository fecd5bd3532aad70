using Campaign.Web.Boards;
using Campaign.Web.Broadcast.Airing;
using Campaign.Web.Delivery;
using Campaign.Web.Embeds;
using Campaign.Web.Feeds;
using Campaign.Web.Forms;
using Campaign.Web.Hsds;
using Campaign.Web.Items;
using Campaign.Web.Recalls;
using Campaign.Web.Subscriptions;
using Campaign.Web.Webhooks;

namespace Campaign.Web;

/// <summary>
/// Every channel through which items leave the house: a line a channel, in the order in which officers read where an
/// item is. A channel that is missing here is not told of a recall.
/// </summary>
internal static class Trails
{
    public static IServiceCollection AddItemTrails(this IServiceCollection services) =>
        services
            .AddSingleton<IItemTrail, AddressTrail>()
            .AddSingleton<IItemTrail, ProgrammeTrail>()
            .AddSingleton<IItemTrail, MailTrail>()
            .AddSingleton<IItemTrail, KeyTrail>()
            .AddSingleton<IItemTrail, AiringTrail>()
            .AddSingleton<IItemTrail, PrintTrail>()
            .AddSingleton<IItemTrail, BoardTrail>()
            .AddSingleton<IItemTrail, EmbedTrail>()
            .AddSingleton<IItemTrail, FormTrail>()
            .AddSingleton<IItemTrail, WebhookTrail>()
            .AddSingleton<IItemTrail, FeedTrail>()
            .AddSingleton<IItemTrail, DirectoryTrail>()
            .AddSingleton<IItemTrail, DeliveryTrail>()
            .AddSingleton<IItemTrail, RelatedTrail>();
}
