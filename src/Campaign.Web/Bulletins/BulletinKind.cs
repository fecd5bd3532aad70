using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Campaign.Core.Bulletins;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Web.Items;
using Campaign.Web.Pages;

namespace Campaign.Web.Bulletins;

/// <summary>An issue of a bulletin (bản tin thông tin cơ sở).</summary>
internal sealed class BulletinKind : ItemKind<Bulletin, ApiBulletin>
{
    private const string Path = "/ban-tin";

    public override KindNames Names { get; } =
        new()
        {
            Vietnamese = "Bản tin",
            English = "bulletin",
            Collection = "bulletins",
            Tag = "Bulletins",
        };

    public override ImmutableArray<ItemType> Shows =>
        [ItemType.Message, ItemType.Event, ItemType.Service, ItemType.Organisation];

    public override KindSection Section { get; } =
        new()
        {
            Path = Path,
            Title = "Tất cả bản tin",
            Noun = "bản tin",
            Advice = "Nếu còn giữ bản cũ, đừng in hoặc phát lại.",
            InSitemap = true,
        };

    public override KindFeed Feed { get; } = KindFeed.Of<Bulletin>("bulletins", "Bản tin thông tin cơ sở", x => x.Lead);

    public override int SearchRank => 75;

    public override JsonNode Sample { get; } =
        Samples.Item(
            ItemType.Bulletin,
            "bulletins",
            $"{Path}/ban-tin-mau",
            "Bản tin mẫu",
            new()
            {
                ["number"] = 1,
                ["issuedOn"] = "2021-11-21",
                ["from"] = null,
                ["until"] = null,
                ["organisation"] = null,
                ["licenceLine"] = null,
                ["lead"] = null,
                ["items"] = new JsonArray(),
                ["refused"] = new JsonArray(),
                ["notPublic"] = 0,
                ["files"] = new JsonArray(),
            }
        );

    public override void MapPages(IEndpointRouteBuilder routes)
    {
        routes.MapPage(Path, BulletinPages.List, ListPart.Parameter);
        routes.MapPage($"{Path}/{{slug}}", BulletinPages.One, Translation.Parameter);
    }

    protected override ApiBulletin Json(Bulletin item, Links at) => new(item, at);

    protected override string Page(Bulletin item, CampaignSnapshot snapshot) => SiteAddress.Below(Path, item, snapshot);

    protected override IEnumerable<string?> SearchTexts(Bulletin item) => [item.Header.Summary, item.Lead];

    protected override ImmutableArray<MaterialFile> Files(Bulletin item) => [];

    protected override IEnumerable<string?> Markdown(Bulletin item) => [];
}
