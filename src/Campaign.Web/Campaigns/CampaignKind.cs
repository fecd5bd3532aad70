using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Campaign.Core.Campaigns;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Web.Items;

namespace Campaign.Web.Campaigns;

/// <summary>A campaign that returns every year.</summary>
internal sealed class CampaignKind : ItemKind<CampaignInfo, ApiCampaign>
{
    public override KindNames Names { get; } =
        new()
        {
            Vietnamese = "Chiến dịch",
            English = "campaign",
            Collection = "campaigns",
            Tag = "Campaigns",
        };

    public override ImmutableArray<ItemType> Shows => [ItemType.Edition, ItemType.Organisation];

    public override KindSection? Section => null;

    public override KindFeed? Feed => null;

    public override int SearchRank => 20;

    public override JsonNode Sample => Samples.Of("getCampaign");

    internal override NamedAddress Named { get; } =
        new(
            "campaigns/{alias}",
            "getCampaign",
            "One campaign.",
            part => part("alias"),
            name => $"campaigns/{name}",
            name => $"campaign {name}"
        );

    // The home page and the past years belong to the site.
    public override void MapPages(IEndpointRouteBuilder routes) { }

    protected override ApiCampaign Json(CampaignInfo item, Links at) => new(item, at);

    protected override string Page(CampaignInfo item, CampaignSnapshot snapshot) => "/chien-dich";

    protected override string DraftPage(CampaignInfo item, CampaignSnapshot snapshot) => "/";

    protected override IEnumerable<string?> SearchTexts(CampaignInfo item) => [item.Header.Summary, item.Body];

    protected override ImmutableArray<MaterialFile> Files(CampaignInfo item) => [];

    protected override IEnumerable<string?> Markdown(CampaignInfo item) => [item.Body];
}
