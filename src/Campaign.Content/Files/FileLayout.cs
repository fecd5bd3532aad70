using System.Globalization;
using Campaign.Content.Types;
using Campaign.Core.Text;

namespace Campaign.Content.Files;

/// <summary>What a file of the content folder holds, by its path.</summary>
/// <param name="Path">Path inside the content folder, with forward slashes.</param>
/// <param name="Type">Alias of the type of its records.</param>
/// <param name="Scope">The campaign and edition they belong to.</param>
/// <param name="Single">Whether the file is one record; else it has <c>items</c>.</param>
/// <param name="Rank">Files of a lower rank are imported first: parents before children.</param>
/// <param name="Province">Ref of the province in whose folder the records lie; null: none.</param>
internal sealed record FileLayout(
    string Path,
    string Type,
    RecordScope Scope,
    bool Single,
    int Rank,
    string? Province = null
)
{
    public const string Languages = "languages.yaml";
    public const string Vocabularies = "vocabularies/";

    /// <summary>Whether everything rests on the file: languages and vocabularies.</summary>
    public static bool IsFoundation(string path) =>
        path == Languages || path.StartsWith(Vocabularies, StringComparison.Ordinal);

    /// <summary>The layout of a path; null when no such file belongs into the folder.</summary>
    public static FileLayout? Of(string path, ItemTables tables)
    {
        if (!path.EndsWith(".yaml", StringComparison.Ordinal))
            return null;
        var parts = path[..^".yaml".Length].Split('/');
        return
            parts switch
            {
                ["organisations"] => List("organisation", RecordScope.Global, 2),
                ["services"] => List("service", RecordScope.Global, 3),
                ["services", var province] => List("service", RecordScope.Global, 3) with { Province = province },
                ["abbreviations"] => List("abbreviation", RecordScope.Global, 3),
                ["abbreviations", var place] => List("abbreviation", RecordScope.Global, 3) with { Province = place },
                ["places", "provinces"] => List("place", RecordScope.Global, 0),
                ["places", _] => List("place", RecordScope.Global, 1),
                ["documents", _] => One("document", RecordScope.Global, 3),
                [var campaign, "campaign"] => One("campaign", new(campaign, null), 4),
                [var campaign, "scripts", _] => One("script", new(campaign, null), 8),
                [var campaign, var list] when InCampaign(list) is { } x => List(
                    x.Alias,
                    new(campaign, null),
                    x.Home.Rank
                ),
                [var campaign, var year, "edition"] when Year(year) is { } y => One("edition", new(campaign, y), 5),
                [var campaign, var year, "scripts", _] when Year(year) is { } y => One("script", new(campaign, y), 8),
                [var campaign, var year, var list] when Year(year) is { } y && InCampaign(list) is { } x => List(
                    x.Alias,
                    new(campaign, y),
                    x.Home.Rank
                ),
                _ => null,
            }
                is { } layout
            && (layout.Scope.Campaign is null || AsciiName.IsValid(layout.Scope.Campaign))
            ? layout
            : null;

        ItemTable? InCampaign(string list) => tables.InCampaigns.FirstOrDefault(x => x.Home.List == list);
        FileLayout List(string type, RecordScope scope, int rank) => new(path, type, scope, false, rank);
        FileLayout One(string type, RecordScope scope, int rank) => new(path, type, scope, true, rank);
    }

    private static int? Year(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : null;
}
