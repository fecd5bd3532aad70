using System.Collections.Frozen;
using Campaign.Core.Messages;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Speakers;
using Campaign.Web.Words;

namespace Campaign.Web.Speakers;

/// <summary>
/// The reviewed fields that answers may name. No shelter can be a source, and no field says where a service is.
/// </summary>
internal static class SpeakerFields
{
    /// <summary>The published record; null when there is none that may be used on the day.</summary>
    public static PublishedItem? Find(CampaignSnapshot snapshot, SpeakerSource source, DateOnly day)
    {
        var found = snapshot
            .List(new ItemType(source.Type), CampaignSnapshot.DefaultLanguage)
            .FirstOrDefault(x => x.Slug == source.Slug);
        return found switch
        {
            null or { Header.IsSample: true } => null,
            Service service when service.IsShelter || !new ServiceDirectory(snapshot, day).Shows(service) => null,
            _ => found.Header.ValidOn(day) ? found : null,
        };
    }

    /// <summary>The fields of a record.</summary>
    public static IReadOnlyDictionary<string, string> Of(PublishedItem item) =>
        item switch
        {
            Service service => Of(service, service.PhonesByReach.FirstOrDefault()),
            LegalDocument document => Fields(
                ("title", document.Title),
                ("number", document.Number),
                ("issuedOn", Day(document.IssuedOn)),
                ("effectiveOn", Day(document.EffectiveOn)),
                ("issuer", document.Issuer)
            ),
            KeyMessage message => Fields(("text", message.Text), ("helpLine", message.HelpLine)),
            _ => throw new ArgumentException($"{item.Type} has no fields for answers.", nameof(item)),
        };

    // An answer says one number.
    private static FrozenDictionary<string, string> Of(Service service, Phone? phone) =>
        Fields(
            ("name", ServiceWords.Name(service)),
            ("phone", phone?.Number),
            ("terms", phone is null ? null : ServiceWords.Terms(service, phone)),
            ("summary", service.Header.Summary)
        );

    /// <summary>Where an answer comes from, for the person who is asked.</summary>
    public static string SourceOf(PublishedItem item, CampaignSnapshot snapshot, DateOnly day)
    {
        var note = item.Header.Source?.Note is { } said ? $" (nguồn: {said})" : "";
        return item switch
        {
            Service service => $"Danh mục dịch vụ, mục {service.Title}{note}. {Checked(service, day)}",
            LegalDocument { Number: { } number } document => $"{document.Title}, số {number}{note}.",
            _ => $"{item.Title}{note}.",
        };
    }

    private static string Checked(Service service, DateOnly day) =>
        Verification.Default.Of(service, day) switch
        {
            Freshness.Checked => $"Đã gọi kiểm tra ngày {Dates.Full(service.VerifiedOn!.Value)}.",
            Freshness.Overdue => "Đã quá hạn kiểm tra lại.",
            _ => "Chưa ai gọi kiểm tra số này.",
        };

    private static string? Day(DateOnly? day) => day is { } on ? Dates.Full(on) : null;

    private static FrozenDictionary<string, string> Fields(params (string Name, string? Value)[] fields) =>
        fields.ToFrozenDictionary(x => x.Name, x => x.Value?.Trim() ?? "");
}
