using Campaign.Core.Publication;
using Campaign.Web.Items;
using Campaign.Web.Recalls;

namespace Campaign.Web.Feeds;

/// <summary>The feeds and calendars whose subscribers get an item.</summary>
internal sealed class FeedTrail(ItemKinds kinds) : IItemTrail
{
    public string Channel => "Bản tin và lịch";

    public Task<IReadOnlyList<TrailLine>> FindAsync(TrailQuestion question, CancellationToken stop)
    {
        var type = question.Item.Type;
        string[] names = kinds[type].Feed switch
        {
            { Name: { } own } => ["all", own],
            not null => ["all"],
            null => [],
        };
        IEnumerable<TrailLine> feeds =
            from name in names
            from format in (string[])["atom", "rss", "json"]
            select new TrailLine($"Bản tin {name}.{format}", "người đăng ký nhận", $"/feeds/{name}.{format}");
        if (type == ItemType.Event || type == ItemType.Duty)
            feeds = feeds.Append(new("Lịch calendar.ics", "người đăng ký nhận", "/api/v1/calendar.ics"));
        return Task.FromResult<IReadOnlyList<TrailLine>>([.. feeds]);
    }
}
