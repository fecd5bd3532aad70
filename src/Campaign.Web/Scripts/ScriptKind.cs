using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Campaign.Core.Broadcast;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using Campaign.Web.Items;
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

    public override ImmutableArray<ItemType> Shows => [];

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

    protected override ApiScript Json(Script item, Links at) => new(item, at, library.Review(item));

    protected override string Page(Script item, CampaignSnapshot snapshot) => SiteAddress.Below(Path, item, snapshot);

    protected override IEnumerable<string?> SearchTexts(Script item) => [item.Header.Summary, item.Body];

    protected override IEnumerable<string> SearchTerms(Script item, VocabularySet vocabularies) =>
        [vocabularies.NameOf(VocabularySet.ScriptKind, item.Kind, item.Language)];

    protected override ImmutableArray<MaterialFile> Files(Script item) => item.Recordings;

    protected override IEnumerable<string?> Markdown(Script item) => [item.Body];
}
