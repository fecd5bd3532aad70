using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Campaign.Core.Materials;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Web.Items;

namespace Campaign.Web.Plans;

/// <summary>Who reports what to whom by when.</summary>
internal sealed class DutyKind : ItemKind<ReportingDuty, ApiDuty>
{
    public override KindNames Names { get; } =
        new()
        {
            Vietnamese = "Chế độ báo cáo",
            English = "reporting duty",
            Collection = "duties",
            Tag = "Plans",
        };

    public override ImmutableArray<ItemType> Shows => [];

    public override KindSection? Section => null;

    public override KindFeed? Feed => null;

    public override int SearchRank => 110;

    public override bool IsReference => true;

    public override JsonNode Sample => Samples.Of("getDuty");

    // It appears on the pages of its plan and of all plans.
    public override void MapPages(IEndpointRouteBuilder routes) { }

    protected override ApiDuty Json(ReportingDuty item, Links at) => new(item, at);

    protected override string Page(ReportingDuty item, CampaignSnapshot snapshot) =>
        SiteAddress.OfDocument(item.Document, snapshot);

    protected override string DraftPage(ReportingDuty item, CampaignSnapshot snapshot) => "/ke-hoach";

    protected override IEnumerable<string?> SearchTexts(ReportingDuty item) =>
        [item.Who, item.Subject, item.To, item.Via, item.ForwardedTo];

    protected override ImmutableArray<MaterialFile> Files(ReportingDuty item) => [];

    protected override IEnumerable<string?> Markdown(ReportingDuty item) => [];
}
