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
        (string Name, string Title)[] names = kinds[type].Feed switch
        {
            { Name: { } own } feed => [("all", "Tất cả"), (own, feed.Title)],
            not null => [("all", "Tất cả")],
            null => [],
        };
        IEnumerable<TrailLine> feeds =
            from name in names
            from format in (string[])["Atom", "RSS", "JSON"]
            select new TrailLine(
                $"Bản tin «{name.Title}», {format}",
                "người đăng ký nhận",
                $"/feeds/{name.Name}.{format.ToLowerInvariant()}"
            );
        if (type == ItemType.Event || type == ItemType.Duty)
            feeds = feeds.Append(new("Lịch (.ics)", "người đăng ký nhận", "/api/v1/calendar.ics"));
        return Task.FromResult<IReadOnlyList<TrailLine>>([.. feeds]);
    }
}
