using System.Text.Json.Nodes;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Core.Vocabularies;
using Campaign.Web.Items;

namespace Campaign.Web.Plans;

/// <summary>What the units count for their reports.</summary>
internal sealed class IndicatorKind : PlanPartKind<Indicator, ApiIndicator>
{
    public override KindNames Names { get; } =
        new()
        {
            Vietnamese = "Chỉ số báo cáo",
            English = "indicator",
            Collection = "indicators",
            Tag = "Plans",
        };

    public override int SearchRank => 150;

    public override JsonNode Sample => Samples.Of("getIndicator");

    protected override ApiIndicator Json(Indicator item, Links at) => new(item, at);

    protected override string Page(Indicator item, CampaignSnapshot snapshot) =>
        SiteAddress.OfDocument(item.Document, snapshot);

    protected override IEnumerable<string?> SearchTexts(Indicator item) => [item.Unit, item.Note];

    protected override IEnumerable<string> SearchCodes(Indicator item) => [item.Code];
}
