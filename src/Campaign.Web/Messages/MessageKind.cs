using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Campaign.Core.Campaigns;
using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using Campaign.Web.Items;
using Campaign.Web.Pages;

namespace Campaign.Web.Messages;

/// <summary>A key message.</summary>
internal sealed class MessageKind : ItemKind<KeyMessage, ApiMessage>
{
    private const string Path = "/thong-diep";

    public override KindNames Names { get; } =
        new()
        {
            Vietnamese = "Thông điệp",
            English = "key message",
            Collection = "messages",
            Tag = "Messages",
        };

    public override ImmutableArray<ItemType> Shows => [];

    public override KindSection Section { get; } =
        new()
        {
            Path = Path,
            Title = "Tất cả thông điệp",
            Noun = "thông điệp",
            Advice = "Nếu còn giữ bản cũ, đừng in, treo hoặc phát lại.",
            InSitemap = true,
        };

    public override KindFeed Feed { get; } =
        KindFeed.Of<KeyMessage>("messages", "Thông điệp", x => x.HelpLine is null ? x.Text : $"{x.Text} {x.HelpLine}");

    public override int SearchRank => 40;

    public override JsonNode Sample => Samples.Of("getMessage");

    public override void MapPages(IEndpointRouteBuilder routes)
    {
        routes.MapPage(Path, MessagePages.List, MessagePages.Parameters);
        routes.MapPage($"{Path}/{{slug}}", MessagePages.One, Translation.Parameter);
    }

    public override IEnumerable<PublishedItem> Instead(CampaignSnapshot snapshot, DateOnly today) =>
        CurrentEdition.Of(snapshot, today)?.Messages ?? [];

    // An edition without its own messages uses the campaign's evergreen ones, each of which still names its own year.
    public override Func<PublishedItem, bool> OfEdition(CampaignSnapshot snapshot, int year, string language)
    {
        var chosen = snapshot
            .All<CampaignInfo>()
            .SelectMany(x => MessageSelection.For(snapshot, x.Alias, year, language))
            .Select(x => x.Id)
            .ToHashSet();
        return x => x.Header.Edition == year || chosen.Contains(x.Id);
    }

    protected override ApiMessage Json(KeyMessage item, Links at) => new(item, at);

    protected override string Page(KeyMessage item, CampaignSnapshot snapshot) =>
        SiteAddress.Below(Path, item, snapshot);

    protected override IEnumerable<string?> SearchTexts(KeyMessage item) =>
        [item.OfficialText, item.CorrectedText, item.HelpLine, item.LimitNote];

    protected override IEnumerable<string> SearchTerms(KeyMessage item, VocabularySet vocabularies) =>
        item.Group is { } group
            ? [.. item.Tags, vocabularies.NameOf(VocabularySet.MessageGroup, group, item.Language)]
            : item.Tags;

    // The title already is the wording.
    protected override string Excerpt(KeyMessage item) => item.HelpLine ?? "";

    protected override ImmutableArray<MaterialFile> Files(KeyMessage item) => [];

    protected override IEnumerable<string?> Markdown(KeyMessage item) => [];
}
