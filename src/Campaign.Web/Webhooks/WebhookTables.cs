using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Campaign.Web.Webhooks;

/// <summary>How endpoints are stored.</summary>
internal sealed class WebhookEndpointTable : IEntityTypeConfiguration<WebhookEndpoint>
{
    public void Configure(EntityTypeBuilder<WebhookEndpoint> builder)
    {
        builder.ToTable("webhook_endpoint");
        builder.HasIndex(x => x.OwnerId);
        builder.HasIndex(x => new { x.OwnerId, x.CreationKey }).IsUnique();
    }
}

/// <summary>How deliveries are stored. They are deleted with their endpoint.</summary>
internal sealed class WebhookDeliveryTable : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.ToTable("webhook_delivery");
        builder.Property(x => x.SentAt).HasColumnName("DeliveredAt");
        builder.HasIndex(x => new { x.EndpointId, x.MessageId }).IsUnique();
        builder.HasIndex(x => new { x.State, x.NextAttemptAt });
        builder.HasOne<WebhookEndpoint>().WithMany().HasForeignKey(x => x.EndpointId).OnDelete(DeleteBehavior.Cascade);
    }
}
