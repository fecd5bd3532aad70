using System.Collections.Frozen;
using System.Collections.Immutable;
using Campaign.Core.Campaigns;
using Campaign.Core.Events;
using Campaign.Core.Forms;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Text.Telephone;
using Campaign.Core.Wording;
using Campaign.Web.Words;

namespace Campaign.Web.Forms;

/// <summary>
/// The reviewed fields of an item, by the names that <see cref="TemplateFields"/> gives them.
/// </summary>
internal static class FormFields
{
    /// <summary>What the forms of an item are made of.</summary>
    /// <exception cref="ArgumentException">Its type has no forms.</exception>
    public static FormSource Of(PublishedItem item, PlaceRegistry places, FormRules rules) =>
        item switch
        {
            KeyMessage message => Of(message, rules),
            Event it => Of(it, places, rules),
            Service service => Of(service),
            Edition edition => Of(edition, rules),
            _ => throw new ArgumentException($"There are no forms of the type {item.Type}.", nameof(item)),
        };

    private static FormSource Of(KeyMessage message, FormRules rules)
    {
        var (tags, notes) = Tags(message, message.Tags, rules);
        return Source(
            message,
            ("text", message.Text),
            ("helpLine", message.HelpLine),
            ("helpNumbers", NumbersOf(message)),
            ("hashtags", tags)
        ) with
        {
            Notes = notes,
            Own = Own(message.Own),
        };
    }

    private static FormSource Of(Event it, PlaceRegistry places, FormRules rules)
    {
        var (tags, notes) = Tags(it, [], rules);
        var where = new[] { it.Venue, EventWords.Places(it, places) };
        return Source(
            it,
            ("title", it.Title.TrimEnd('.')),
            ("summary", it.Header.Summary),
            ("when", Join(EventWords.Hours(it), Dates.Range(it.StartDate, it.EndDate))),
            ("where", Join(where)),
            ("organiser", it.Organiser),
            ("cancelled", it.Cancelled ? "ĐÃ HỦY" : null),
            ("hashtags", tags)
        ) with
        {
            Notes = notes,
            Own = Own(it.Own),
        };
    }

    private static FormSource Of(Service service) =>
        Source(
            service,
            ("name", ServiceWords.Name(service)),
            ("phone", service.PhonesByReach.FirstOrDefault()?.Number),
            ("phones", Join([.. service.Phones.Select(x => x.Number)])),
            ("terms", ServiceWords.Terms(service)),
            ("summary", service.Header.Summary)
        ) with
        {
            Own = Own(service.Own),
        };

    private static FormSource Of(Edition edition, FormRules rules)
    {
        var (tags, notes) = Tags(edition, [], rules);
        return Source(
            edition,
            ("title", edition.Title.TrimEnd('.')),
            ("theme", edition.Theme?.TrimEnd('.')),
            ("when", Dates.Range(edition.Start, edition.End)),
            ("start", Dates.Full(edition.Start)),
            ("end", Dates.Full(edition.End)),
            ("summary", edition.Header.Summary),
            ("hashtags", tags)
        ) with
        {
            Notes = notes,
            Own = Own(edition.Own),
        };
    }

    private static FrozenDictionary<TextFormKind, string> Own(OwnWording own) =>
        own.ByForm().ToFrozenDictionary(x => x.Kind, x => x.Text);

    private static FormSource Source(PublishedItem item, params (string Name, string? Value)[] fields) =>
        new(item.Language, fields.ToFrozenDictionary(x => x.Name, x => x.Value?.Trim() ?? ""));

    // Only when they are the whole of what the help line gives.
    private static string? NumbersOf(KeyMessage message) =>
        message.HelpLine is { } line && PhoneWriting.NumbersIn(line) is { } numbers ? Join([.. numbers]) : null;

    private static (string Line, IReadOnlyList<string> Notes) Tags(
        PublishedItem item,
        ImmutableArray<string> own,
        FormRules rules
    )
    {
        var words = rules.Hashtags.Concat(own).ToList();
        var tags = words.Select(Hashtags.Of).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var notes = words
            .Where(x => Hashtags.Of(x) is null)
            .Select(x => $"Từ khóa «{x}» không thành thẻ được.")
            .ToList();
        var most = rules.Limits.Hashtags;
        if (tags.Count > most)
            notes.Add($"Bỏ {tags.Count - most} thẻ quá số {most}: {string.Join(' ', tags.Skip(most))}.");
        return (string.Join(' ', tags.Take(most)), notes);
    }

    private static string Join(params string?[] parts) => string.Join(", ", parts.Where(x => !string.IsNullOrEmpty(x)));
}
