using System.Text.Json.Nodes;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Web.Items;

namespace Campaign.Web.Plans;

/// <summary>A measurable target of a plan.</summary>
internal sealed class TargetKind : PlanPartKind<Target, ApiTarget>
{
    public override KindNames Names { get; } =
        new()
        {
            Vietnamese = "Chỉ tiêu",
            English = "target",
            Collection = "targets",
            Tag = "Plans",
        };

    public override int SearchRank => 100;

    public override JsonNode Sample => Samples.Of("getTarget");

    protected override ApiTarget Json(Target item, Links at) => new(item, at);

    protected override string Page(Target item, CampaignSnapshot snapshot) =>
        SiteAddress.OfDocument(item.Document, snapshot);

    protected override IEnumerable<string?> SearchTexts(Target item) =>
        [item.OfficialText, item.Population, item.Outcome, item.Note, .. item.Progress.Select(x => x.Source)];
}
