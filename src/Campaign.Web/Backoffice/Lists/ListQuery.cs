using Campaign.Content.Publishing.Listing;
using Campaign.Core.Text;

namespace Campaign.Web.Backoffice.Lists;

/// <summary>What an officer wants to see of a list.</summary>
/// <param name="Under">The document they must lie under; null: anywhere.</param>
/// <param name="Filter">Words they must contain.</param>
/// <param name="State">draft, public, changed, scheduled or outdated; null: any.</param>
/// <param name="OrderBy">The column; null: this year's first, as they lie.</param>
/// <param name="Descending">Whether the last comes first.</param>
/// <param name="Skip">How many to leave out.</param>
/// <param name="Take">How many to give.</param>
internal sealed record ListQuery(
    Guid? Under,
    string? Filter,
    string? State,
    string? OrderBy,
    bool Descending,
    int Skip,
    int Take
)
{
    public const int Most = 200;

    private static readonly string[] States = ["draft", "public", "changed", "scheduled", "outdated"];

    private static readonly string[] Columns =
    [
        "order",
        "text",
        "detail",
        "state",
        "place",
        "source",
        "scheduled",
        "updated",
    ];

    /// <summary>The query of a request, or what is wrong with it.</summary>
    public static (ListQuery Query, string? Wrong) Read(string type, IQueryCollection sent)
    {
        string? One(string name) =>
            sent[name] is { Count: > 0 } found && found[0] is { Length: > 0 } text ? text : null;
        int Number(string name, int usual) => int.TryParse(One(name), out var number) ? number : usual;
        Guid? under = Guid.TryParse(One("under"), out var key) ? key : null;
        var query = new ListQuery(
            under,
            One("filter"),
            One("state"),
            One("orderBy"),
            One("orderDirection") == "desc",
            Number("skip", 0),
            Number("take", 50)
        );
        var wrong =
            !DraftLists.Types.Contains(type) ? "Không có danh sách của loại này."
            : One("under") is not null && under is null ? "«under» phải là mã của một mục."
            : query.State is { } state && !States.Contains(state) ? "Không có trạng thái này."
            : query.OrderBy is { } column && !Columns.Contains(column) ? "Không sắp xếp theo cột này được."
            : query.Skip < 0 || query.Take is < 1 or > Most ? $"Mỗi lần xem được từ 1 đến {Most} mục."
            : null;
        return (query, wrong);
    }

    /// <summary>Whether all rows are wanted, in the usual order.</summary>
    public bool IsPlain => this is { Filter: null, State: null, OrderBy: null };

    /// <summary>Whether a row is one of those asked for.</summary>
    public bool Wants(ListRow row) =>
        State switch
        {
            "draft" => row.Languages.All(x => !x.IsPublic),
            "public" => row.Languages.Any(x => x.IsPublic),
            "changed" => row.Languages.Any(x => x is { IsPublic: true, IsChanged: true }),
            "scheduled" => row.PublishAt is not null || row.UnpublishAt is not null,
            "outdated" => row.Languages.Any(x => x.IsOutdated),
            _ => true,
        } && (Filter is null || Contains(row));

    private bool Contains(ListRow row)
    {
        var text = Folding.Fold($"{row.Name} {row.Text} {row.Detail} {row.Place} {row.Source} {row.Year}");
        return Folding
            .Fold(Filter!)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(x => text.Contains(x, StringComparison.Ordinal));
    }
}
