using System.Globalization;
using Campaign.Core.Time;
using Campaign.Web.Recalls;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Webhooks;

/// <summary>Which endpoints were told of an item. An answer of 2xx is their acknowledgement.</summary>
internal sealed class WebhookTrail(IDbContextFactory<OperationsDb> database, CampaignClock clock) : IItemTrail
{
    public string Channel => "Webhook";

    public async Task<IReadOnlyList<TrailLine>> FindAsync(TrailQuestion question, CancellationToken stop)
    {
        var id = question.Item.Id.ToString();
        await using var db = await database.CreateDbContextAsync(stop);
        var told = await db.Set<WebhookDelivery>()
            .AsNoTracking()
            .Where(x => x.Body.Contains(id))
            .Join(
                db.Set<WebhookEndpoint>(),
                x => x.EndpointId,
                x => x.Id,
                (delivery, endpoint) =>
                    new
                    {
                        endpoint.Url,
                        delivery.Type,
                        delivery.State,
                        delivery.SentAt,
                        delivery.Id,
                    }
            )
            .OrderBy(x => x.Id)
            .ToListAsync(stop);
        return
        [
            .. told.Select(x => new TrailLine(
                new Uri(x.Url).Host,
                string.Create(CultureInfo.InvariantCulture, $"{x.Type}, {StateOf(x.State, x.SentAt)}")
            )),
        ];
    }

    private string StateOf(MessageState state, DateTimeOffset? at) =>
        state switch
        {
            MessageState.Sent => $"đã nhận lúc {clock.Local(at!.Value):HH:mm dd/MM/yyyy}",
            MessageState.Waiting => "đang chờ gửi",
            _ => "gửi không được",
        };
}
