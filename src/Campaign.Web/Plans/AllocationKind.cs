using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Campaign.Core.Materials;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Web.Items;

namespace Campaign.Web.Plans;

/// <summary>A table of support given out, in aggregate.</summary>
internal sealed class AllocationKind : ItemKind<Allocation, ApiAllocation>
{
    public override KindNames Names { get; } =
        new()
        {
            Vietnamese = "Phân bổ hỗ trợ",
            English = "allocation",
            Collection = "allocations",
            Tag = "Plans",
        };

    public override ImmutableArray<ItemType> Shows => [];

    public override KindSection? Section => null;

    public override KindFeed? Feed => null;

    public override int SearchRank => 120;

    public override bool IsReference => true;

    public override JsonNode Sample => Samples.Of("getAllocation");

    // It appears on the pages of its edition and of all plans.
    public override void MapPages(IEndpointRouteBuilder routes) { }

    protected override ApiAllocation Json(Allocation item, Links at) => new(item, at);

    protected override string Page(Allocation item, CampaignSnapshot snapshot) => "/ke-hoach";

    protected override string? DraftPage(Allocation item, CampaignSnapshot snapshot) =>
        SiteAddress.OfDraftIn(item.Header);

    protected override IEnumerable<string?> SearchTexts(Allocation item) =>
        [item.Recipients, .. item.Rows.Select(x => x.Name)];

    protected override ImmutableArray<MaterialFile> Files(Allocation item) => [];

    protected override IEnumerable<string?> Markdown(Allocation item) => [];
}
