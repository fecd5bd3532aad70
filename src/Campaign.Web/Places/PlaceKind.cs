using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Campaign.Core.Materials;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Web.Items;
using Campaign.Web.Items.Exports;
using Campaign.Web.Pages;

namespace Campaign.Web.Places;

/// <summary>An administrative unit.</summary>
internal sealed class PlaceKind : ItemKind<Place, ApiPlace>
{
    public override KindNames Names { get; } =
        new()
        {
            Vietnamese = "Địa danh",
            English = "place",
            Collection = "places",
            Tag = "Places",
        };

    public override ImmutableArray<ItemType> Shows => [];

    public override KindSection? Section => null;

    public override KindFeed? Feed => null;

    public override int SearchRank => 140;

    public override bool IsReference => true;

    public override JsonNode Sample => Samples.Of("getPlace");

    internal override NamedAddress Named { get; } =
        new(
            "places/{code}",
            "getPlace",
            "One administrative unit, now or former.",
            part => part("code"),
            name => $"places/{name}",
            name => $"place {name}"
        );

    public override Func<PublishedItem, bool> ExistingOn(DateOnly day) => x => ((Place)x).ExistsOn(day);

    public override void MapPages(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/dia-phuong/{code}", PlacePages.Show);
        routes.MapPage("/en/places/{code}", PlacePages.ShowEnglish);
    }

    protected override ImmutableArray<ExportColumn<ApiPlace>> Table { get; } =
    [
        new("code", x => x.Code),
        new("officialCode", x => x.OfficialCode),
        new("level", x => x.Level),
        new("name", x => x.Name),
        new("fullName", x => x.FullName),
        new("parentCode", x => x.Parent?.Code),
        new("parent", x => x.Parent?.Name),
        new("exists", x => ExportCells.Text(x.Exists)),
        new("otherNames", x => ExportCells.Text(x.OtherNames)),
        new("successorCodes", x => ExportCells.Text(x.Successions.Select(s => s.To.Code))),
        new("successors", x => ExportCells.Text(x.Successions.Select(s => s.To.Name))),
        new("version", x => ExportCells.Text(x.Version)),
        new("url", x => x.Url),
        new("webUrl", x => x.WebUrl),
    ];

    protected override ApiPlace Json(Place item, Links at) => new(item, at);

    protected override string Page(Place item, CampaignSnapshot snapshot) => SiteAddress.OfPlace(item.Ref);

    protected override string? DraftPage(Place item, CampaignSnapshot snapshot) => null;

    protected override IEnumerable<string?> SearchTexts(Place item) =>
        [item.Code, .. item.Versions.Select(x => x.FullName), .. item.OtherNames];

    protected override ImmutableArray<MaterialFile> Files(Place item) => [];

    protected override IEnumerable<string?> Markdown(Place item) => [];
}
