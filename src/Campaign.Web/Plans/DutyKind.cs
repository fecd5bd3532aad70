using System.Text.Json.Nodes;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Web.Items;

namespace Campaign.Web.Plans;

/// <summary>Who reports what to whom by when.</summary>
internal sealed class DutyKind : PlanPartKind<ReportingDuty, ApiDuty>
{
    public override KindNames Names { get; } =
        new()
        {
            Vietnamese = "Chế độ báo cáo",
            English = "reporting duty",
            Collection = "duties",
            Tag = "Plans",
        };

    public override int SearchRank => 110;

    public override JsonNode Sample => Samples.Of("getDuty");

    protected override ApiDuty Json(ReportingDuty item, Links at) => new(item, at);

    protected override string Page(ReportingDuty item, CampaignSnapshot snapshot) =>
        SiteAddress.OfDocument(item.Document, snapshot);

    protected override string DraftPage(ReportingDuty item, CampaignSnapshot snapshot) => "/ke-hoach";

    protected override IEnumerable<string?> SearchTexts(ReportingDuty item) =>
        [item.Who, item.Subject, item.To, item.Via, item.ForwardedTo];
}
