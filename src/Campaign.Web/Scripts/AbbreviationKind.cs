using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Campaign.Core.Broadcast;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Web.Items;

namespace Campaign.Web.Scripts;

/// <summary>How the officers of a place say an abbreviation of theirs.</summary>
internal sealed class AbbreviationKind : ItemKind<OwnAbbreviation, ApiAbbreviation>
{
    public override KindNames Names { get; } =
        new()
        {
            Vietnamese = "Chữ viết tắt",
            English = "abbreviation",
            Collection = "abbreviations",
            Tag = "Scripts",
        };

    public override ImmutableArray<ItemType> Shows => [];

    public override KindSection? Section => null;

    public override KindFeed? Feed => null;

    public override int SearchRank => 160;

    public override bool IsReference => true;

    // Whoever searches for it wants texts in which it stands.
    public override bool IsSearched => false;

    public override JsonNode Sample => Samples.Of("getAbbreviation");

    // Nobody reads it by itself: it is heard in every script that uses it.
    public override void MapPages(IEndpointRouteBuilder routes) { }

    protected override ApiAbbreviation Json(OwnAbbreviation item, Links at) => new(item, at);

    protected override string? Page(OwnAbbreviation item, CampaignSnapshot snapshot) => null;

    protected override IEnumerable<string?> SearchTexts(OwnAbbreviation item) => [];

    protected override ImmutableArray<MaterialFile> Files(OwnAbbreviation item) => [];

    protected override IEnumerable<string?> Markdown(OwnAbbreviation item) => [];
}
