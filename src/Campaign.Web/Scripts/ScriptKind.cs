using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Campaign.Core.Broadcast;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using Campaign.Web.Items;

namespace Campaign.Web.Scripts;

/// <summary>A broadcast script.</summary>
internal sealed class ScriptKind(ScriptLibrary library) : ItemKind<Script, ApiScript>
{
    public override KindNames Names { get; } =
        new()
        {
            Vietnamese = "Lời phát thanh",
            English = "broadcast script",
            Collection = "scripts",
            Tag = "Scripts",
        };

    public override ImmutableArray<ItemType> Shows => [];

    public override KindSection? Section => null;

    public override KindFeed Feed { get; } = KindFeed.Of<Script>("scripts", "Lời phát thanh", x => x.Body);

    public override int SearchRank => 70;

    public override JsonNode Sample => Samples.Of("getScript");

    // Those who read it out find it in the programme of their day.
    public override void MapPages(IEndpointRouteBuilder routes) { }

    protected override ApiScript Json(Script item, Links at) => new(item, at, library.Review(item));

    protected override string Page(Script item, CampaignSnapshot snapshot) => "/loa";

    protected override string? DraftPage(Script item, CampaignSnapshot snapshot) => SiteAddress.OfDraftIn(item.Header);

    protected override IEnumerable<string?> SearchTexts(Script item) => [item.Header.Summary, item.Body];

    protected override IEnumerable<string> SearchTerms(Script item, VocabularySet vocabularies) =>
        [vocabularies.NameOf(VocabularySet.ScriptKind, item.Kind, item.Language)];

    protected override ImmutableArray<MaterialFile> Files(Script item) => item.Recordings;

    protected override IEnumerable<string?> Markdown(Script item) => [item.Body];
}
