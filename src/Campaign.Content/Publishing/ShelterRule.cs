using Campaign.Content.Types;
using Campaign.Core.Services;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Campaign.Content.Publishing;

/// <summary>
/// Refuses to save a shelter that says where it is, in any language, and warns of what only looks like an address. No
/// message repeats the words it found: messages end up in logs.
/// </summary>
internal sealed class ShelterRule(ShelterValues shelters, ItemTables tables)
    : INotificationHandler<ContentSavingNotification>
{
    public void Handle(ContentSavingNotification notification)
    {
        foreach (var content in notification.SavedEntities)
        {
            foreach (var fault in Faults(content).Distinct())
                notification.CancelOperation(new EventMessage($"{content.Key}", fault, EventMessageType.Error));
            foreach (var warning in Warnings(content).Distinct())
                notification.Messages.Add(new EventMessage("Có thể lộ địa chỉ", warning, EventMessageType.Warning));
        }
    }

    /// <summary>
    /// A draft is a shelter's when it says so itself, and also while the published version does: its address must not
    /// be prepared before the change of its kind is public.
    /// </summary>
    internal bool IsShelter(IContent content) =>
        ShelterValues.Concerns(content.ContentType.Alias)
        && (
            shelters.IsShelter(Values(content, false))
            || (content.Published && shelters.IsShelter(Values(content, true)))
        );

    private IEnumerable<string> Faults(IContent content)
    {
        if (!IsShelter(content))
            yield break;
        var said = shelters.IsShelter(Values(content, false));
        foreach (var (property, culture, text) in Texts(content))
            if (ShelterValues.IsLocation(property.Alias))
                yield return Says(content, property.Alias, culture, said ? Erased : StillPublic);
            else if (LocationFinder.Exact(text).Count > 0)
                yield return Says(content, property.Alias, culture, Service.NoLocation);
        foreach (var culture in Names(content).Where(x => LocationFinder.Exact(x.Text).Count > 0))
            yield return Says(content, CommonFields.Title, culture.Culture, Service.NoLocation);
    }

    private const string Erased =
        Service.NoAddress + " Khi lưu, địa chỉ cũng bị xóa hẳn khỏi các phiên bản cũ và bản đang công khai.";

    private const string StillPublic =
        "Bản đang công khai là nơi tạm lánh nên chưa được ghi địa chỉ. "
        + "Hãy xóa địa chỉ, xuất bản loại dịch vụ mới trước, rồi mới ghi.";

    private IEnumerable<string> Warnings(IContent content)
    {
        var shelter = IsShelter(content);
        foreach (var (property, culture, text) in Texts(content))
            if ((shelter || LocationFinder.SpeaksOfShelter(text)) && LocationFinder.Likely(text).Count > 0)
                yield return Says(content, property.Alias, culture, Likely);
        foreach (var (culture, text) in Names(content))
            if ((shelter || LocationFinder.SpeaksOfShelter(text)) && LocationFinder.Likely(text).Count > 0)
                yield return Says(content, CommonFields.Title, culture, Likely);
    }

    private const string Likely =
        "Có chỗ giống địa chỉ (số nhà, đường, thôn, xã…). Nếu đó là nơi tạm lánh, hãy xóa đi.";

    private string Says(IContent content, string alias, string? culture, string text)
    {
        var name =
            tables.Find(content.ContentType.Alias)?.Find(alias)?.Name
            // The words of a source are a property of their own.
            ?? (content.Properties.TryGetValue(alias, out var property) ? property.PropertyType.Name : alias);
        return $"«{name}»{(culture is null ? "" : $" ({culture})")}: {text}";
    }

    private static IEnumerable<(IProperty Property, string? Culture, string Text)> Texts(IContent content) =>
        from property in content.Properties
        from value in property.Values
        where value.EditedValue is string { Length: > 0 }
        select (property, value.Culture, (string)value.EditedValue!);

    private static IEnumerable<(string? Culture, string Text)> Names(IContent content) =>
        content.CultureInfos is { Count: > 0 } names
            ? names.Values.Select(x => ((string?)x.Culture, x.Name ?? ""))
            : [(null, content.Name ?? "")];

    private static IEnumerable<(string, object?)> Values(IContent content, bool published) =>
        from property in content.Properties
        from value in property.Values
        select (property.Alias, published ? value.PublishedValue : value.EditedValue);
}
