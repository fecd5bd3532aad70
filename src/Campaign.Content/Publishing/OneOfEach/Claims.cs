using System.Globalization;
using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Publishing.OneOfEach;

/// <summary>A document that is about to lie elsewhere.</summary>
/// <param name="Document">Its number.</param>
/// <param name="Parent">Number of what it will lie under.</param>
internal sealed record Move(int Document, int Parent);

/// <summary>
/// Tells what a document claims. The scope is the key of the edition or campaign, not its name, so that a campaign that
/// gets another name changes nothing for what lies below it.
/// </summary>
internal sealed class Claims(IContentService documents, ItemTables tables)
{
    /// <summary>Types of which there may be one each.</summary>
    public static readonly string[] Types =
    [
        "campaign",
        "edition",
        "message",
        "material",
        "place",
        "indicator",
        "bulletin",
        "abbreviation",
    ];

    /// <summary>Whether what a document of this type claims follows from where it lies.</summary>
    public static bool ByPlace(string type) => type is "edition" or "message" or "bulletin" or "abbreviation";

    /// <param name="content">The document.</param>
    /// <param name="published">Whether its published values count; else its draft.</param>
    /// <param name="move">Where it, or what it lies under, is about to go.</param>
    public IReadOnlyList<Claim> Of(IContent content, bool published, Move? move = null)
    {
        var table = tables.Find(content.ContentType.Alias);
        IReadOnlyList<Claim> One(string? scope, string? value, string field) =>
            scope is null || value is null
                ? []
                : [new($"{scope}/{value}", field, table?.Find(field)?.Name ?? field, value)];
        string? Value(string alias) =>
            Stored.Text(content.GetValue(alias, published: published))?.Trim().ToLowerInvariant();
        string? Whole(string alias) =>
            Stored.Whole(content.GetValue(alias, published: published))?.ToString(CultureInfo.InvariantCulture);
        return content.ContentType.Alias switch
        {
            "campaign" => One("campaign", Value(CommonFields.Id), CommonFields.Id),
            "edition" => One(Below(content, move, "campaign"), Whole("year"), "year"),
            "message" => One(ListOf(content, published, move), Whole("order"), "order"),
            "material" or "indicator" => One(content.ContentType.Alias, Value("code"), "code"),
            "bulletin" => One(IssuesOf(content, published, move), Whole("number"), "number"),
            "abbreviation" when Stored.Text(content.GetValue("written", published: published)) is { } written =>
            [
                .. PlacesOf(content, published, move).SelectMany(x => One($"abbreviation/{x}", written, "written")),
            ],
            // a place is called by its code and by its alias: neither may be another's
            "place" =>
            [
                .. One("place", Value("code"), "code")
                    .Concat(One("place", Value(CommonFields.Id), CommonFields.Id))
                    .DistinctBy(x => x.Text),
            ],
            _ => [],
        };
    }

    // a province counts the messages of its own folder by itself: it does not know those of the others
    private string? ListOf(IContent content, bool published, Move? move)
    {
        var scope = Below(content, move, "edition", "campaign");
        if (scope is null)
            foreach (var picked in Stored.Keys(content.GetValue(CommonFields.Edition, published: published)))
                scope = $"{picked:N}";
        return scope is null ? null : $"message/{scope}/{Below(content, move, ItemTables.ProvinceFolder)}";
    }

    // each province counts its own bulletins, and many begin again with a new year
    private string IssuesOf(IContent content, bool published, Move? move) =>
        $"bulletin/{Below(content, move, ItemTables.ProvinceFolder)}/"
        + Stored.Date(content.GetValue("issuedOn", published: published))?.Year;

    // what names no place is for that of the folder it lies in, and elsewhere for the whole country
    private IEnumerable<string> PlacesOf(IContent content, bool published, Move? move)
    {
        var named = Stored.Keys(content.GetValue("places", published: published)).ToList();
        if (named.Count == 0 && Above(content, move, ItemTables.ProvinceFolder) is { } folder)
            named.AddRange(Stored.Keys(folder.GetValue("place", published: folder.Published)));
        return named.Count == 0 ? [""] : named.Distinct().Select(x => $"{x:N}");
    }

    /// <summary>Key of the nearest document of these types above.</summary>
    private string? Below(IContent content, Move? move, params string[] types) =>
        Above(content, move, types) is { } above ? $"{above.Key:N}" : null;

    private IContent? Above(IContent content, Move? move, params string[] types)
    {
        var (own, parent) = (content.Id, content.ParentId);
        for (; ; )
        {
            if (move is not null && own == move.Document)
                parent = move.Parent;
            if (parent <= 0 || documents.GetById(parent) is not { } above)
                return null;
            if (types.Contains(above.ContentType.Alias))
                return above;
            (own, parent) = (above.Id, above.ParentId);
        }
    }
}
