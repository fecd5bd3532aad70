using System.Globalization;
using Campaign.Content.Publishing;
using Campaign.Content.Publishing.Listing;
using Campaign.Content.Types;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management.Documents;
using Campaign.UmbracoHost.Requests;
using Campaign.UmbracoHost.Scheduling;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Backoffice.Lists;

/// <summary>Lists of drafts of one type: what the officer may open, as they want to see it.</summary>
internal sealed class ListDesk(
    DraftLists drafts,
    AddressedPlaces addresses,
    IContentService documents,
    ISchedules schedules,
    IOfficerPublishing publishing,
    ItemTables tables,
    SnapshotStore store,
    CampaignClock clock
)
{
    private static readonly StringComparer Vietnamese = StringComparer.Create(
        CultureInfo.GetCultureInfo(CampaignSnapshot.DefaultLanguage),
        ignoreCase: true
    );

    /// <summary>The types there are lists of.</summary>
    public IResult Types() =>
        Results.Ok(
            new
            {
                items = DraftLists.Types.Select(x => new
                {
                    alias = x,
                    tables.Find(x)!.Name,
                    tables.Find(x)!.Icon,
                }),
            }
        );

    /// <summary>One page of a list.</summary>
    public IResult Read(HttpContext http, string type)
    {
        var (query, wrong) = ListQuery.Read(type, http.Request.Query);
        if (wrong is not null)
            return Problems.Invalid(wrong);
        var rows = new ListRows(
            drafts,
            addresses,
            documents,
            schedules.Until(DateTimeOffset.MaxValue).ToLookup(x => x.Document),
            store.Current,
            clock
        );
        // What does not differ stays as it is here: this year's first, each year in the order of the tree.
        var reached = Reached(http.Officer(), type, query.Under).OrderByDescending(rows.YearOf).ToList();
        // In that order nobody has to read what stands on other pages.
        if (query.IsPlain)
            return Results.Ok(
                new
                {
                    total = reached.Count,
                    items = reached.Skip(query.Skip).Take(query.Take).Select(x => Shown(rows.Of(x), x)),
                }
            );
        var found = Sorted([.. reached.Select(rows.Of).Where(query.Wants)], query);
        var byKey = reached.ToDictionary(x => x.Key);
        return Results.Ok(
            new
            {
                total = found.Count,
                items = found.Skip(query.Skip).Take(query.Take).Select(x => Shown(x, byKey[x.Id])),
            }
        );
    }

    // Only rows that are shown are acted on.
    private ListRow Shown(ListRow row, IContent document) => row with { State = publishing.StateOf(document) };

    private IEnumerable<IContent> Reached(Officer officer, string type, Guid? under)
    {
        var reach = publishing.Reach(officer, Permissions.DocumentRead)?.ToHashSet();
        var top = under is { } key ? documents.GetById(key) : null;
        if (under is not null && top is null)
            return [];
        return drafts
            .All(type)
            .Where(x =>
                reach?.Contains(x.Key) != false
                && (top is null || x.Path.StartsWith($"{top.Path},", StringComparison.Ordinal))
            );
    }

    private static List<ListRow> Sorted(List<ListRow> rows, ListQuery query)
    {
        IOrderedEnumerable<ListRow>? sorted = query.OrderBy switch
        {
            "order" => By(x => x.Order, Comparer<decimal?>.Default),
            "text" => By(x => x.Text, Vietnamese),
            "detail" => By(x => x.Detail, Vietnamese),
            "state" => By(x => x.Stage, Comparer<int>.Default),
            "place" => By(x => x.Place, Vietnamese),
            "source" => By(x => x.Source, Vietnamese),
            "scheduled" => By(x => x.PublishAt ?? x.UnpublishAt, Comparer<DateTimeOffset?>.Default),
            "updated" => By(x => x.UpdatedAt, Comparer<DateTimeOffset>.Default),
            _ => null,
        };
        return sorted is null ? rows : [.. sorted];

        IOrderedEnumerable<ListRow> By<T>(Func<ListRow, T> key, IComparer<T> comparer) =>
            query.Descending ? rows.OrderByDescending(key, comparer) : rows.OrderBy(key, comparer);
    }
}
