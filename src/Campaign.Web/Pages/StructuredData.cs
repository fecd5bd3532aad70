using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Campaign.Core.Campaigns;
using Campaign.Core.Events;
using Campaign.Core.Places;
using Campaign.Core.Services;
using Campaign.Web.Items;
using Campaign.Web.Words;

namespace Campaign.Web.Pages;

/// <summary>schema.org descriptions of what a page shows (JSON-LD).</summary>
internal static class StructuredData
{
    private const string Schema = "https://schema.org";

    // Escapes < and &, which keeps the text inside its element; letters stay readable.
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The data as text, without unknown values.</summary>
    public static string Json(object data)
    {
        var node = JsonSerializer.SerializeToNode(data, Options);
        Prune(node);
        return node!.ToJsonString(Options);
    }

    private static void Prune(JsonNode? node)
    {
        if (node is JsonArray array)
            foreach (var item in array)
                Prune(item);
        if (node is not JsonObject it)
            return;
        foreach (var empty in it.Where(x => x.Value is null).Select(x => x.Key).ToList())
            it.Remove(empty);
        foreach (var (_, value) in it)
            Prune(value);
    }

    /// <summary>The publisher of the site, with a name only if one is configured.</summary>
    public static object Publisher(PageContext context) =>
        new Dictionary<string, object?>
        {
            ["@context"] = Schema,
            ["@type"] = context.Options.Publisher is null ? "Organization" : "GovernmentOrganization",
            ["name"] = context.Options.Publisher ?? context.Ui.SiteName,
            ["url"] = context.Origin + "/",
            ["email"] = context.Options.Contact,
        };

    /// <summary>An edition as an event that lasts for all its days.</summary>
    public static object Edition(PageContext context, EditionFacts facts) =>
        new Dictionary<string, object?>
        {
            ["@context"] = Schema,
            ["@type"] = "Event",
            ["name"] = facts.Edition.Title,
            ["description"] = facts.Edition.Theme,
            ["startDate"] = Dates.Iso(facts.Edition.Start),
            ["endDate"] = Dates.Iso(facts.Edition.End),
            ["eventStatus"] = "https://schema.org/EventScheduled",
            ["location"] = new Dictionary<string, object?> { ["@type"] = "Country", ["name"] = "Việt Nam" },
            ["url"] = context.Origin + context.AddressOf(facts.Edition),
        };

    /// <summary>An event.</summary>
    public static object Event(PageContext context, Event it) =>
        new Dictionary<string, object?>
        {
            ["@context"] = Schema,
            ["@type"] = "Event",
            ["name"] = it.Title,
            ["description"] = it.Header.Summary,
            ["startDate"] = Moment(context, it.StartDate, it.StartTime),
            ["endDate"] = Moment(context, it.EndDate, it.EndTime),
            ["eventStatus"] = it.Cancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled",
            ["eventAttendanceMode"] =
                "https://schema.org/"
                + (it.InPerson, it.Online) switch
                {
                    (true, true) => "MixedEventAttendanceMode",
                    (false, true) => "OnlineEventAttendanceMode",
                    _ => "OfflineEventAttendanceMode",
                },
            ["location"] = it.InPerson
                ? new Dictionary<string, object?>
                {
                    ["@type"] = "Place",
                    ["name"] =
                        it.Venue
                        ?? (it.Header.Places.IsEmpty ? "Việt Nam" : EventWords.Places(it, context.Snapshot.Places)),
                }
                : new Dictionary<string, object?>
                {
                    ["@type"] = "VirtualLocation",
                    ["url"] = it.Website ?? $"{context.Origin}/lich/{it.Slug}",
                },
            ["organizer"] = it.Organiser is null
                ? null
                : new Dictionary<string, object?> { ["@type"] = "Organization", ["name"] = it.Organiser },
            ["url"] = $"{context.Origin}/lich/{it.Slug}",
        };

    /// <summary>A help service. A shelter has no location here either, because its record has none.</summary>
    public static object Service(PageContext context, Service service) =>
        new Dictionary<string, object?>
        {
            ["@context"] = Schema,
            ["@type"] = "GovernmentService",
            ["name"] = service.Title,
            ["description"] = service.Header.Summary,
            ["provider"] = service.Operator is null
                ? null
                : new Dictionary<string, object?> { ["@type"] = "Organization", ["name"] = service.Operator },
            ["availableLanguage"] = service.SpokenLanguages.IsEmpty ? null : service.SpokenLanguages,
            ["availableChannel"] = service.Phones.Select(phone => new Dictionary<string, object?>
            {
                ["@type"] = "ServiceChannel",
                ["servicePhone"] = new Dictionary<string, object?>
                {
                    ["@type"] = "ContactPoint",
                    ["telephone"] = phone.Number,
                },
            }),
            ["url"] = $"{context.Origin}/tro-giup/{service.Slug}",
        };

    private static string Moment(PageContext context, DateOnly day, TimeOnly? time) =>
        time is { } at
            ? context
                .Clock.Instant(day, at)
                .ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)
            : Dates.Iso(day);
}
