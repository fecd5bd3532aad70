using Campaign.Web.Recalls;

namespace Campaign.Web.Delivery;

/// <summary>Front ends that read Umbraco's Content Delivery API.</summary>
internal sealed class DeliveryTrail : IItemTrail
{
    public string Channel => "API Delivery của Umbraco";

    public Task<IReadOnlyList<TrailLine>> FindAsync(TrailQuestion question, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<TrailLine>>([
            new("Nội dung", null, $"/umbraco/delivery/api/v2/content/item/{question.Item.Id}"),
        ]);
}
