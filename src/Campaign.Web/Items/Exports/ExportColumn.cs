using System.Globalization;

namespace Campaign.Web.Items.Exports;

/// <summary>A column of a kind's table.</summary>
/// <param name="Name">Its heading: the member of the JSON that it holds.</param>
/// <param name="Cell">The cell of an item, given its JSON; null for an empty one.</param>
/// <typeparam name="TJson">The kind's JSON.</typeparam>
public sealed record ExportColumn<TJson>(string Name, Func<TJson, string?> Cell)
    where TJson : ApiItem;

/// <summary>Cells that several kinds have.</summary>
internal static class ExportCells
{
    // Several values in one cell.
    private const string Separator = "; ";

    public static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Text(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Text(bool flag) => flag ? "true" : "false";

    public static string Text(IEnumerable<string> values) => string.Join(Separator, values);

    /// <summary>The columns that begin every table.</summary>
    public static IEnumerable<ExportColumn<TJson>> First<TJson>()
        where TJson : ApiItem =>
        [new("id", x => x.Id.ToString()), new("title", x => x.Title), new("language", x => x.Language)];

    /// <summary>The columns that end every table.</summary>
    public static IEnumerable<ExportColumn<TJson>> Last<TJson>()
        where TJson : ApiItem =>
        [
            new("placeCodes", x => Text(x.Places.Select(p => p.Code))),
            new("places", x => Text(x.Places.Select(p => p.Name))),
            new("validFrom", x => Text(x.ValidFrom)),
            new("validUntil", x => Text(x.ValidUntil)),
            new("reviewedOn", x => Text(x.ReviewedOn)),
            new("source", x => Text(new[] { x.Source?.Document?.Title, x.Source?.Note }.OfType<string>())),
            new("isSample", x => Text(x.IsSample)),
            new("publishedAt", x => Text(x.PublishedAt)),
            new("updatedAt", x => Text(x.UpdatedAt)),
            new("version", x => Text(x.Version)),
            new("url", x => x.Url),
            new("webUrl", x => x.WebUrl),
        ];
}
