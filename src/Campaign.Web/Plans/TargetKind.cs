using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Campaign.Core.Materials;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Web.Items;

namespace Campaign.Web.Plans;

/// <summary>A measurable target of a plan.</summary>
internal sealed class TargetKind : ItemKind<Target, ApiTarget>
{
    public override KindNames Names { get; } =
        new()
        {
            Vietnamese = "Chỉ tiêu",
            English = "target",
            Collection = "targets",
            Tag = "Plans",
        };

    public override ImmutableArray<ItemType> Shows => [];

    public override KindSection? Section => null;

    public override KindFeed? Feed => null;

    public override int SearchRank => 100;

    public override bool IsReference => true;

    public override JsonNode Sample => Samples.Of("getTarget");

    // It appears on its plan's page.
    public override void MapPages(IEndpointRouteBuilder routes) { }

    protected override ApiTarget Json(Target item, Links at) => new(item, at);

    protected override string Page(Target item, CampaignSnapshot snapshot) =>
        SiteAddress.OfDocument(item.Document, snapshot);

    protected override IEnumerable<string?> SearchTexts(Target item) =>
        [item.OfficialText, item.Population, item.Outcome, item.Note];

    protected override ImmutableArray<MaterialFile> Files(Target item) => [];

    protected override IEnumerable<string?> Markdown(Target item) => [];
}
