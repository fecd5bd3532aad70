using Campaign.Core.Publication;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items.Changes;

namespace Campaign.Web.Items.Lists;

/// <summary>Handlers for pages of items and single items, the same for every type.</summary>
internal static class ItemLists
{
    /// <summary>A handler that lists a type.</summary>
    public static Func<ApiRequest, Answer> List(ItemKind kind) =>
        request =>
        {
            var type = kind.Type;
            var all = request.Snapshot.List(type, LanguageOf(request, type));
            var passes = Selection(request, type);
            var limit = request.Query.Int("limit") ?? 50;
            var start = request.Query["cursor"] is { } cursor ? ListCursor.Parse(cursor).StartIn(all) : 0;
            var page = new List<PublishedItem>(Math.Min(limit, all.Count));
            var more = false;
            for (var i = start; i < all.Count && !more; i++)
                if (passes is null || passes(all[i]))
                    if (!(more = page.Count == limit))
                        page.Add(all[i]);
            var next = more ? ListCursor.After(page[^1]).ToString() : null;
            var total = passes is null ? all.Count : all.Count(passes);
            return kind.ListOf(
                page,
                next,
                total,
                new Links(request),
                next is null ? null : request.With("cursor", next)
            );
        };

    /// <summary>A handler that returns one item by id.</summary>
    public static Func<ApiRequest, Answer> One(ItemKind kind) =>
        request =>
        {
            var id = Guid.Parse(request.Part("id"));
            if (request.Snapshot.Find(id, LanguageOf(request, kind.Type)) is { } item && item.Type == kind.Type)
                return Answer.Json(kind.JsonOf(item, new Links(request)));
            throw Missing(request, kind.Type, id);
        };

    /// <summary>A handler that returns one item by the name in its address.</summary>
    public static Func<ApiRequest, Answer> One(ItemKind kind, NamedAddress named) =>
        request =>
        {
            var (snapshot, type, name) = (request.Snapshot, kind.Type, named.NameIn(request.Part));
            bool IsIt(PublishedItem x) => x.AddressName == name;
            if (snapshot.List(type, LanguageOf(request, type)).FirstOrDefault(IsIt) is { } item)
                return Answer.Json(kind.JsonOf(item, new Links(request)));
            var languages = snapshot.Languages(type).Where(x => snapshot.List(type, x).Any(IsIt)).ToArray();
            if (languages.Length > 0)
                throw OtherLanguage(languages);
            throw Missing(snapshot, type, name, $"There is no {named.Noun(name)}.");
        };

    /// <summary>
    /// All items of a type that pass the request's filters, in order, for feeds and calendars, which have no pages.
    /// </summary>
    public static IEnumerable<PublishedItem> Selected(ApiRequest request, ItemType type)
    {
        var all = request.Snapshot.List(type, LanguageOf(request, type));
        return Selection(request, type) is { } passes ? all.Where(passes) : all;
    }

    /// <summary>
    /// The published language that a request asks for, either exactly or by its short form (vi for vi-VN).
    /// </summary>
    public static string LanguageOf(ApiRequest request, ItemType type) =>
        LanguageOf(request.Snapshot, request.Query, type);

    /// <inheritdoc cref="LanguageOf(ApiRequest, ItemType)"/>
    public static string LanguageOf(CampaignSnapshot snapshot, ApiQuery query, ItemType type) =>
        query[Parameter.Lang.Name] is { } asked
            ? Among(snapshot.Languages(type), asked) ?? asked
            : CampaignSnapshot.DefaultLanguage;

    /// <summary>
    /// The language of what is put together from items: nobody could tell an empty one from one in no language.
    /// </summary>
    /// <exception cref="ProblemException">None of these types is published in the language asked for.</exception>
    public static string LanguageOfAll(CampaignSnapshot snapshot, ApiQuery query, params ItemType[] types)
    {
        if (query[Parameter.Lang.Name] is not { } asked)
            return CampaignSnapshot.DefaultLanguage;
        string[] published =
        [
            .. types.SelectMany(snapshot.Languages).Append(CampaignSnapshot.DefaultLanguage).Distinct(),
        ];
        return Among(published, asked) ?? throw OtherLanguage(published);
    }

    private static string? Among(IEnumerable<string> published, string asked) =>
        published.FirstOrDefault(x => x.Equals(asked, StringComparison.OrdinalIgnoreCase))
        ?? published.FirstOrDefault(x => x.StartsWith(asked + "-", StringComparison.OrdinalIgnoreCase));

    /// <summary>Why an item is missing: withdrawn, not in this language, or it never existed.</summary>
    public static ProblemException Missing(ApiRequest request, ItemType type, Guid id) =>
        Missing(request.Snapshot, type, id);

    /// <inheritdoc cref="Missing(ApiRequest, ItemType, Guid)"/>
    public static ProblemException Missing(CampaignSnapshot snapshot, ItemType type, Guid id)
    {
        if (snapshot.Withdrawn(id) is { } gone && gone.Type == type)
            return Withdrawn(snapshot, gone);
        var languages = snapshot.Languages(type).Where(x => snapshot.Find(id, x)?.Type == type).ToArray();
        return languages.Length == 0
            ? new(ProblemType.NotFound, $"There is no {type.Name} {id}.")
            : OtherLanguage(languages);
    }

    private static ProblemException Withdrawn(CampaignSnapshot snapshot, Change gone) =>
        new(ProblemType.Withdrawn, $"The {gone.Type.Name} was withdrawn: {gone.Reason.ApiName()}.")
        {
            Members = new WithdrawnItem(
                gone.Id,
                gone.Reason.ApiName(),
                gone.At.UtcDateTime,
                gone.Seq,
                ApiRecall.Of(snapshot.Notices.Of(gone, snapshot.Changes))
            ),
        };

    /// <summary>Why nothing answers to a name: what did was withdrawn, or nothing ever did.</summary>
    public static ProblemException Missing(CampaignSnapshot snapshot, ItemType type, string name, string never) =>
        snapshot.FormerOwner(type, name) is { } id && snapshot.Withdrawn(id) is not null
            ? Missing(snapshot, type, id)
            : new(ProblemType.NotFound, never);

    /// <summary>The item exists, but not in the requested language.</summary>
    public static ProblemException OtherLanguage(string[] languages) =>
        new(ProblemType.LanguageNotAvailable, $"lang: published in {string.Join(", ", languages)}.")
        {
            Members = new OtherLanguages("lang", languages),
        };

    private static Func<PublishedItem, bool>? Selection(ApiRequest request, ItemType type)
    {
        var filter = new ItemFilter(request, type);
        var existing = request.Query.Day("asOf") is { } day ? request.Items.ExistingOn(type, day) : null;
        if (filter.IsEmpty)
            return existing;
        return existing is null ? filter.Passes : x => existing(x) && filter.Passes(x);
    }
}
