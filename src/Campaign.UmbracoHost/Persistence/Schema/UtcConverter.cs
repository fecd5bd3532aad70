using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Campaign.UmbracoHost.Persistence.Schema;

/// <summary>Umbraco's dates are UTC, often without saying so; both databases keep and return them as UTC.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(date => Utc(date), date => Utc(date))
{
    private static DateTime Utc(DateTime date) =>
        date.Kind == DateTimeKind.Local ? date.ToUniversalTime() : DateTime.SpecifyKind(date, DateTimeKind.Utc);
}
