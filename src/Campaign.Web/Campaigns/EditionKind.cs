using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Campaign.Core.Campaigns;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using Campaign.Web.Items;

namespace Campaign.Web.Campaigns;

/// <summary>One year of a campaign.</summary>
internal sealed class EditionKind : ItemKind<Edition, ApiEdition>
{
    public override KindNames Names { get; } =
        new()
        {
            Vietnamese = "Năm chiến dịch",
            English = "edition",
            Collection = "editions",
            Tag = "Campaigns",
        };

    public override ImmutableArray<ItemType> Shows =>
        [ItemType.LocalTheme, ItemType.Target, ItemType.Allocation, ItemType.Duty, ItemType.Organisation];

    public override KindSection Section { get; } =
        new()
        {
            Path = "/chien-dich",
            Title = "Tất cả các năm",
            Noun = "trang của năm",
            Advice = "",
            InSitemap = true,
        };

    public override KindFeed Feed { get; } = KindFeed.Of<Edition>(null, "", x => x.Theme);

    public override int SearchRank => 30;

    public override JsonNode Sample => Samples.Of("getCampaignEdition");

    internal override NamedAddress Named { get; } =
        new(
            "campaigns/{alias}/editions/{year}",
            "getCampaignEdition",
            "One year of a campaign: theme, dates, basis, targets.",
            part => $"{part("alias")}-{part("year")}",
            name => $"campaigns/{AliasIn(name)}/editions/{YearIn(name)}",
            name => $"edition {YearIn(name)} of {AliasIn(name)}"
        );

    public override IEnumerable<PublishedItem> Instead(CampaignSnapshot snapshot, DateOnly today) =>
        snapshot.List(Type).Reverse();

    // The home page and the past years belong to the site.
    public override void MapPages(IEndpointRouteBuilder routes) { }

    protected override ApiEdition Json(Edition item, Links at) => new(item, at);

    protected override string Page(Edition item, CampaignSnapshot snapshot) =>
        SiteAddress.OfEdition(item.Header.Campaign, item.Year, snapshot);

    protected override string? DraftPage(Edition item, CampaignSnapshot snapshot) => SiteAddress.OfDraftIn(item.Header);

    protected override IEnumerable<string?> SearchTexts(Edition item) =>
        [
            item.Theme,
            item.ThemeNote,
            item.Header.Summary,
            item.Activities,
            .. item.Roles.Select(r => $"{r.Name} {r.Task}"),
        ];

    // People search for a year's theme by the word "chủ đề", which the theme itself does not contain.
    protected override IEnumerable<string> SearchTerms(Edition item, VocabularySet vocabularies) =>
        [item.Language == CampaignSnapshot.DefaultLanguage ? "chủ đề" : "theme"];

    protected override ImmutableArray<MaterialFile> Files(Edition item) => [];

    protected override IEnumerable<string?> Markdown(Edition item) => [item.Activities, item.Funding];

    private static string AliasIn(string name) => name[..name.LastIndexOf('-')];

    private static string YearIn(string name) => name[(name.LastIndexOf('-') + 1)..];
}
