using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Campaign.Core.Materials;
using Campaign.Core.Organisations;
using Campaign.Core.Publication;
using Campaign.Web.Items;

namespace Campaign.Web.Organisations;

/// <summary>An organisation with a role.</summary>
internal sealed class OrganisationKind : ItemKind<Organisation, ApiOrganisation>
{
    public override KindNames Names { get; } =
        new()
        {
            Vietnamese = "Cơ quan, tổ chức",
            English = "organisation",
            Collection = "organisations",
            Tag = "Plans",
        };

    public override ImmutableArray<ItemType> Shows => [];

    public override KindSection? Section => null;

    public override KindFeed? Feed => null;

    public override int SearchRank => 130;

    public override bool IsReference => true;

    public override JsonNode Sample => Samples.Of("getOrganisation");

    // Organisations appear on the page about the site.
    public override void MapPages(IEndpointRouteBuilder routes) { }

    protected override ApiOrganisation Json(Organisation item, Links at) => new(item, at);

    protected override string Page(Organisation item, CampaignSnapshot snapshot) => "/gioi-thieu";

    protected override string? DraftPage(Organisation item, CampaignSnapshot snapshot) => null;

    protected override IEnumerable<string?> SearchTexts(Organisation item) =>
        [item.ShortName, item.Header.Summary, item.Body];

    protected override ImmutableArray<MaterialFile> Files(Organisation item) => item.Logos;

    protected override IEnumerable<string?> Markdown(Organisation item) => [item.Body];
}
