using Campaign.Web.Recalls;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Backoffice.Recalls;

/// <summary>The list of where an item is has to stay complete when a channel is added.</summary>
[Collection("whole")]
public sealed class RoomsOfChannelsTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    // A new room of channels has to say where items are, or why it need not.
    [Fact]
    public void Every_room_through_which_items_leave_says_where_they_are()
    {
        string[] silent =
        [
            "Api", // the items' own addresses, which Items says
            "Site", // likewise
            "Intake", // only takes in
            "Calendars", // one file, which Feeds says
            "Reporting", // sums of what units reported, no items
        ];
        string[] printed = ["Print", "Speakers"]; // what it renders is counted in front of it
        var rooms = typeof(Application)
            .Assembly.GetTypes()
            .Select(x => x.Namespace?.Split('.'))
            .Where(x => x is ["Campaign", "Web", _, ..])
            .Select(x => x![2])
            .ToHashSet();
        var saying = site
            .Services.GetServices<IItemTrail>()
            .Select(x => x.GetType().Namespace!.Split('.')[2])
            .ToHashSet();
        string[] channels =
        [
            "Site",
            "Api",
            "Feeds",
            "Calendars",
            "Hsds",
            "Delivery",
            "Print",
            "Broadcast",
            "Webhooks",
            "Intake",
            "Reporting",
            "Subscriptions",
            "Forms",
            "Boards",
            "Embeds",
            "Speakers",
        ];

        Assert.Empty(channels.Where(rooms.Contains).Except(saying).Except(silent).Except(printed));
    }
}
