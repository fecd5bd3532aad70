using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Campaign.Core.Materials;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using Campaign.Web.Items;
using Campaign.Web.Pages;
using Campaign.Web.Search;

namespace Campaign.Web.Plans;

/// <summary>A plan, decision, resolution or official letter.</summary>
internal sealed class DocumentKind : ItemKind<LegalDocument, ApiDocument>
{
    private const string Path = "/ke-hoach";

    public override KindNames Names { get; } =
        new()
        {
            Vietnamese = "Văn bản",
            English = "legal document",
            Collection = "documents",
            Tag = "Plans",
        };

    public override ImmutableArray<ItemType> Shows => [];

    public override KindSection Section { get; } =
        new()
        {
            Path = Path,
            Title = "Tất cả kế hoạch, văn bản",
            Noun = "văn bản",
            Advice = "",
            InSitemap = true,
        };

    public override KindFeed? Feed => null;

    public override int SearchRank => 80;

    public override bool IsReference => true;

    public override JsonNode Sample => Samples.Of("getDocument");

    public override void MapPages(IEndpointRouteBuilder routes)
    {
        routes.MapPage(Path, PlanPages.List);
        routes.MapPage($"{Path}/{{slug}}", PlanPages.One, Translation.Parameter);
    }

    protected override ApiDocument Json(LegalDocument item, Links at) => new(item, at);

    protected override string Page(LegalDocument item, CampaignSnapshot snapshot) =>
        SiteAddress.Below(Path, item, snapshot);

    protected override IEnumerable<string?> SearchTexts(LegalDocument item) =>
        [item.Number, item.Issuer, item.Header.Summary, item.Signer, item.Field, item.Note, item.Body];

    protected override IEnumerable<string> SearchTerms(LegalDocument item, VocabularySet vocabularies) =>
        [vocabularies.NameOf(VocabularySet.DocumentKind, item.Kind, item.Language)];

    protected override IEnumerable<string> SearchCodes(LegalDocument item) =>
        item.Number is { } number ? [QueryTerms.Compact(number)] : [];

    protected override ImmutableArray<MaterialFile> Files(LegalDocument item) => item.Files;

    protected override IEnumerable<string?> Markdown(LegalDocument item) => [item.Body];

    protected override string? Number(LegalDocument item) => item.Number;
}
