using System.Text.Json.Nodes;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Web.Items;

namespace Campaign.Web.Plans;

/// <summary>A table of support given out, in aggregate.</summary>
internal sealed class AllocationKind : PlanPartKind<Allocation, ApiAllocation>
{
    public override KindNames Names { get; } =
        new()
        {
            Vietnamese = "Phân bổ hỗ trợ",
            English = "allocation",
            Collection = "allocations",
            Tag = "Plans",
        };

    public override int SearchRank => 120;

    public override JsonNode Sample => Samples.Of("getAllocation");

    protected override ApiAllocation Json(Allocation item, Links at) => new(item, at);

    protected override string Page(Allocation item, CampaignSnapshot snapshot) => "/ke-hoach";

    protected override string? DraftPage(Allocation item, CampaignSnapshot snapshot) =>
        SiteAddress.OfDraftIn(item.Header);

    protected override IEnumerable<string?> SearchTexts(Allocation item) =>
        [item.Recipients, .. item.Rows.Select(x => x.Name)];
}
