using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Vocabularies;
using Campaign.Web.Items;
using Campaign.Web.Items.Exports;
using Campaign.Web.Pages;
using Campaign.Web.Words;

namespace Campaign.Web.Services;

/// <summary>A help service or hotline.</summary>
internal sealed class ServiceKind : ItemKind<Service, ApiService>
{
    private const string Path = "/tro-giup";

    public override KindNames Names { get; } =
        new()
        {
            Vietnamese = "Dịch vụ trợ giúp",
            English = "help service",
            Collection = "services",
            Tag = "Services",
        };

    public override ImmutableArray<ItemType> Shows => [];

    public override KindSection Section { get; } =
        new()
        {
            Path = Path,
            Title = "Tất cả số điện thoại và dịch vụ",
            Noun = "dịch vụ",
            Advice = "Đừng dùng lại số điện thoại cũ. Các số dưới đây vẫn gọi được.",
            // The directory's page is enough to find them.
            InSitemap = false,
            Quiet = true,
        };

    public override KindFeed Feed { get; } =
        KindFeed.Of<Service>(null, "", x => string.Join(", ", x.Phones.Select(p => p.Number)));

    public override int SearchRank => 10;

    public override JsonNode Sample => Samples.Of("getService");

    public override void MapPages(IEndpointRouteBuilder routes)
    {
        routes.MapPage(Path, HelpPages.Start);
        routes.MapPage($"{Path}/{{slug}}", HelpPages.One, Translation.Parameter);
    }

    public override IEnumerable<PublishedItem> Instead(CampaignSnapshot snapshot, DateOnly today) =>
        new ServiceDirectory(snapshot, today).National;

    protected override ImmutableArray<ExportColumn<ApiService>> Table { get; } =
    [
        .. ExportCells.First<ApiService>(),
        new("kinds", x => ExportCells.Text(x.Kinds)),
        new("operator", x => x.Operator),
        new("phones", x => ExportCells.Text(x.Phones.Select(p => p.Number))),
        new("phoneHours", x => ExportCells.Text(x.Phones.Select(p => p.Hours).OfType<string>())),
        new("phoneCosts", x => ExportCells.Text(x.Phones.Select(p => p.Cost).OfType<string>())),
        new("schedule", x => x.Schedule?.Text),
        new("languages", x => ExportCells.Text(x.Languages)),
        new("eligibility", x => x.Eligibility),
        new("fees", x => x.Fees),
        new("address", x => x.Address),
        new("website", x => x.Website),
        new("body", x => x.Body),
        new("verifiedOn", x => ExportCells.Text(x.VerifiedOn)),
        new("nextCheckOn", x => ExportCells.Text(x.NextCheckOn)),
        new("verification", x => x.Verification),
        new("callTested", x => ExportCells.Text(x.CallTested)),
        .. ExportCells.Last<ApiService>(),
    ];

    protected override ApiService Json(Service item, Links at) => new(item, at);

    // English has separate pages.
    protected override string Page(Service item, CampaignSnapshot snapshot) =>
        item.Language.StartsWith("en", StringComparison.Ordinal)
            ? $"/en/help/{SiteAddress.Slug(item, snapshot)}"
            : SiteAddress.Below(Path, item, snapshot);

    protected override string DraftPage(Service item, CampaignSnapshot snapshot) =>
        SiteAddress.Below(Path, item, snapshot);

    protected override IEnumerable<string?> SearchTexts(Service item) =>
        [
            item.Header.Summary,
            item.Operator,
            .. item.Phones.Select(p => p.Number),
            item.Eligibility,
            item.Fees,
            item.Body,
        ];

    protected override IEnumerable<string> SearchTerms(Service item, VocabularySet vocabularies) =>
        item.Kinds.Select(x => vocabularies.NameOf(VocabularySet.ServiceKind, x, item.Language));

    protected override IEnumerable<string> SearchCodes(Service item) => item.Phones.Select(x => x.Digits);

    protected override ImmutableArray<MaterialFile> Files(Service item) => [];

    protected override IEnumerable<string?> Markdown(Service item) => [item.Body];

    protected override string Label(Service item) => $"{item.PhonesByReach.First().Number}, {ServiceWords.Name(item)}";
}
