using System.Collections.Immutable;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;

namespace Campaign.Web.Items.Lists;

/// <summary>Pages of items and single items, for every type alike.</summary>
internal static class ItemLists
{
    /// <summary>A handler that lists a type.</summary>
    public static Func<ApiRequest, Answer> List<TItem, TJson>(ItemType type, Func<TItem, Links, TJson> write)
        where TItem : PublishedItem =>
        request =>
        {
            var all = request.Snapshot.List(type, LanguageOf(request, type));
            var passes = Selection(request, type);
            var limit = request.Query.Int("limit") ?? 50;
            var start = request.Query["cursor"] is { } cursor ? ListCursor.Parse(cursor).StartIn(all) : 0;
            var page = new List<TItem>(Math.Min(limit, all.Count));
            var more = false;
            for (var i = start; i < all.Count && !more; i++)
                if (passes is null || passes(all[i]))
                    if (!(more = page.Count == limit))
                        page.Add((TItem)all[i]);
            var next = more ? ListCursor.After(page[^1]).ToString() : null;
            var links = new Links(request);
            var total = passes is null ? all.Count : all.Count(passes);
            return Answer.Json(
                new ListPage<TJson>([.. page.Select(x => write(x, links))], next, total, links.AsOf),
                next is null ? null : request.With("cursor", next)
            );
        };

    /// <summary>A handler that answers one item by id.</summary>
    public static Func<ApiRequest, Answer> One<TItem, TJson>(ItemType type, Func<TItem, Links, TJson> write)
        where TItem : PublishedItem =>
        request =>
        {
            var id = Guid.Parse(request.Part("id"));
            if (request.Snapshot.Find(id, LanguageOf(request, type)) is TItem item)
                return Answer.Json(write(item, new Links(request)));
            throw Missing(request, type, id);
        };

    /// <summary>
    /// All items of a type that pass the request's filters, in order; feeds and calendars have no pages.
    /// </summary>
    public static IEnumerable<PublishedItem> Selected(ApiRequest request, ItemType type)
    {
        var all = request.Snapshot.List(type, LanguageOf(request, type));
        return Selection(request, type) is { } passes ? all.Where(passes) : all;
    }

    /// <summary>
    /// The published language a request asks for: exact, or the one that its short form names (vi for vi-VN).
    /// </summary>
    public static string LanguageOf(ApiRequest request, ItemType type)
    {
        var asked = request.Query["lang"] ?? CampaignSnapshot.DefaultLanguage;
        var published = request.Snapshot.Languages(type);
        return published.FirstOrDefault(x => x.Equals(asked, StringComparison.OrdinalIgnoreCase))
            ?? published.FirstOrDefault(x => x.StartsWith(asked + "-", StringComparison.OrdinalIgnoreCase))
            ?? asked;
    }

    /// <summary>Why an item cannot be had: withdrawn, not in this language, or never there.</summary>
    public static ProblemException Missing(ApiRequest request, ItemType type, Guid id) =>
        Missing(request.Snapshot, type, id);

    /// <inheritdoc cref="Missing(ApiRequest, ItemType, Guid)"/>
    public static ProblemException Missing(CampaignSnapshot snapshot, ItemType type, Guid id)
    {
        if (snapshot.Withdrawn(id) is { } gone && gone.Type == type)
            return new(ProblemType.Withdrawn, $"The {type.ApiName()} was withdrawn: {gone.Reason.ApiName()}.")
            {
                Extensions =
                {
                    ["id"] = id,
                    ["reason"] = gone.Reason.ApiName(),
                    ["at"] = gone.At.UtcDateTime,
                    ["seq"] = gone.Seq,
                },
            };
        var languages = snapshot.Languages(type).Where(x => snapshot.Find(id, x)?.Type == type).ToArray();
        return languages.Length == 0
            ? new(ProblemType.NotFound, $"There is no {type.ApiName()} {id}.")
            : OtherLanguage(languages);
    }

    /// <summary>The item exists, but not in the language asked for.</summary>
    public static ProblemException OtherLanguage(string[] languages) =>
        new(ProblemType.LanguageNotAvailable, $"lang: published in {string.Join(", ", languages)}.")
        {
            Extensions = { ["parameter"] = "lang", ["availableLanguages"] = languages },
        };

    private static Func<PublishedItem, bool>? Selection(ApiRequest request, ItemType type)
    {
        var filter = new ItemFilter(request, type);
        var existing =
            type == ItemType.Place && request.Query.Day("asOf") is { } day
                ? (Func<PublishedItem, bool>)(x => ((Place)x).ExistsOn(day))
                : null;
        if (filter.IsEmpty)
            return existing;
        return existing is null ? filter.Passes : x => existing(x) && filter.Passes(x);
    }
}
