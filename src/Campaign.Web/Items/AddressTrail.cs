using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Recalls;
using Campaign.Web.Words;

namespace Campaign.Web.Items;

/// <summary>The addresses under which everybody reads an item: its page, and its answers in the API.</summary>
internal sealed class AddressTrail(ItemKinds kinds, CampaignClock clock) : IItemTrail
{
    public string Channel => "Trang web và API";

    public Task<IReadOnlyList<TrailLine>> FindAsync(TrailQuestion question, CancellationToken stop)
    {
        var item = question.Item;
        var api = question.Translations.Select(x => kinds.PathOf(x) + Links.LanguageQuery(x.Language));
        TrailLine[] page = kinds.PageOf(item, question.Snapshot) is { } path
            ? [new("Trang web", $"công khai từ {Day(item)}", path)]
            : [];
        return Task.FromResult<IReadOnlyList<TrailLine>>([.. page, .. api.Select(x => new TrailLine("API", null, x))]);
    }

    private string Day(PublishedItem item) =>
        Dates.Full(DateOnly.FromDateTime(clock.Local(item.Header.PublishedAt).DateTime));
}
