using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using Campaign.Web.Items;
using Campaign.Web.Pages;
using Campaign.Web.Search;

namespace Campaign.Web.Materials;

/// <summary>A communication product.</summary>
internal sealed class MaterialKind : ItemKind<Material, ApiMaterial>
{
    private const string Path = "/tai-lieu";

    public override KindNames Names { get; } =
        new()
        {
            Vietnamese = "Tài liệu",
            English = "material",
            Collection = "materials",
            Tag = "Materials",
        };

    public override ImmutableArray<ItemType> Shows => [ItemType.Message];

    public override KindSection Section { get; } =
        new()
        {
            Path = Path,
            Title = "Tất cả tài liệu",
            Noun = "tài liệu",
            Advice = "Nếu còn giữ bản cũ, đừng in, treo hoặc phát lại.",
            InSitemap = true,
        };

    public override KindFeed Feed { get; } = KindFeed.Of<Material>("materials", "Tài liệu", x => x.AltText);

    public override int SearchRank => 60;

    public override JsonNode Sample => Samples.Of("getMaterial");

    public override void MapPages(IEndpointRouteBuilder routes)
    {
        routes.MapPage(Path, MaterialPages.List, MaterialPages.Parameters);
        routes.MapPage($"{Path}/{{slug}}", MaterialPages.One, Translation.Parameter);
        routes.MapPage($"{Path}/{{slug}}/in", MaterialPages.Print, Translation.Parameter);
    }

    public override IEnumerable<PublishedItem> Instead(CampaignSnapshot snapshot, DateOnly today) =>
        CurrentEdition.Of(snapshot, today)?.Materials ?? [];

    protected override ApiMaterial Json(Material item, Links at) => new(item, at);

    protected override string Page(Material item, CampaignSnapshot snapshot) => SiteAddress.Below(Path, item, snapshot);

    protected override IEnumerable<string?> SearchTexts(Material item) =>
        [item.Header.Summary, item.AltText, item.DisplayGuidance, item.PrintSpec];

    protected override IEnumerable<string> SearchTerms(Material item, VocabularySet vocabularies) =>
        [vocabularies.NameOf(VocabularySet.MaterialKind, item.Kind, item.Language)];

    protected override IEnumerable<string> SearchCodes(Material item) => [item.Code, QueryTerms.Compact(item.Code)];

    protected override ImmutableArray<MaterialFile> Files(Material item) => item.Files;

    protected override IEnumerable<string?> Markdown(Material item) => [item.DisplayGuidance, item.PrintSpec];
}
