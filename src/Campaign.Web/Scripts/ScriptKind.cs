using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Campaign.Core.Broadcast;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using Campaign.Web.Items;
using Campaign.Web.Items.Exports;
using Campaign.Web.Pages;

namespace Campaign.Web.Scripts;

/// <summary>A broadcast script.</summary>
internal sealed class ScriptKind(ScriptLibrary library) : ItemKind<Script, ApiScript>
{
    private const string Path = "/loa/kich-ban";

    public override KindNames Names { get; } =
        new()
        {
            Vietnamese = "Lời phát thanh",
            English = "broadcast script",
            Collection = "scripts",
            Tag = "Scripts",
        };

    public override ImmutableArray<ItemType> Shows => [ItemType.Abbreviation];

    public override KindSection Section { get; } =
        new()
        {
            Path = Path,
            Title = "Tất cả lời phát thanh",
            Noun = "lời phát thanh",
            Advice = "Nếu còn giữ bản cũ, đừng phát lại.",
            InSitemap = true,
        };

    public override KindFeed Feed { get; } = KindFeed.Of<Script>("scripts", "Lời phát thanh", x => x.Body);

    public override int SearchRank => 70;

    public override JsonNode Sample => Samples.Of("getScript");

    public override void MapPages(IEndpointRouteBuilder routes)
    {
        var pages = new ScriptPages(library);
        routes.MapPage(Path, pages.List, ListPart.Parameter);
        routes.MapPage($"{Path}/{{slug}}", pages.One, Translation.Parameter);
    }

    protected override ImmutableArray<ExportColumn<ApiScript>> Table { get; } =
    [
        .. ExportCells.First<ApiScript>(),
        new("campaign", x => x.Campaign),
        new("edition", x => ExportCells.Text(x.Edition)),
        new("order", x => ExportCells.Text(x.Order)),
        new("kind", x => x.Kind),
        new("class", x => x.Class),
        new("situation", x => x.Situation),
        new("audiences", x => ExportCells.Text(x.Audiences)),
        new("slots", x => ExportCells.Text(x.Slots)),
        new("repeat", x => ExportCells.Text(x.Repeat)),
        new("slotSeconds", x => ExportCells.Text(x.SlotSeconds)),
        new("secondsSlow", x => ExportCells.Text(x.Seconds.Slow)),
        new("secondsNormal", x => ExportCells.Text(x.Seconds.Normal)),
        new("secondsFast", x => ExportCells.Text(x.Seconds.Fast)),
        new("syllables", x => ExportCells.Text(x.Syllables)),
        new("body", x => x.Body),
        new("spokenText", x => string.Join('\n', x.Segments.Select(s => s.SpokenText).Where(s => s.Length > 0))),
        .. ExportCells.Last<ApiScript>(),
    ];

    protected override ApiScript Json(Script item, Links at) =>
        new(item, at, library.Review(item, at.Snapshot.AbbreviationsFor(item.Header, at.AsOf)));

    protected override string Page(Script item, CampaignSnapshot snapshot) => SiteAddress.Below(Path, item, snapshot);

    protected override IEnumerable<string?> SearchTexts(Script item) => [item.Header.Summary, item.Body];

    protected override IEnumerable<string> SearchTerms(Script item, VocabularySet vocabularies) =>
        [vocabularies.NameOf(VocabularySet.ScriptKind, item.Kind, item.Language)];

    protected override ImmutableArray<MaterialFile> Files(Script item) => item.Recordings;

    protected override IEnumerable<string?> Markdown(Script item) => [item.Body];
}
