using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Web.Items;
using Campaign.Web.Pages;
using Microsoft.AspNetCore.Routing;

namespace Campaign.Surveys;

/// <summary>What every channel makes of a survey.</summary>
public class SurveyKind : ItemKind<Survey, ApiSurvey>
{
    private const string Path = "/khao-sat";

    /// <inheritdoc/>
    public override KindNames Names { get; } =
        new()
        {
            Vietnamese = "Khảo sát",
            English = "survey",
            Collection = "surveys",
            Tag = "Surveys",
        };

    /// <inheritdoc/>
    public override ImmutableArray<ItemType> Shows => [];

    /// <inheritdoc/>
    public override KindSection Section { get; } =
        new()
        {
            Path = Path,
            Title = "Tất cả khảo sát",
            Noun = "khảo sát",
            Advice = "Đừng trả lời theo bản cũ.",
            InSitemap = true,
        };

    /// <inheritdoc/>
    public override KindFeed Feed { get; } =
        KindFeed.Of<Survey>("surveys", "Khảo sát", x => string.Join('\n', x.Questions));

    /// <inheritdoc/>
    public override int SearchRank => 65;

    /// <inheritdoc/>
    public override JsonNode Sample { get; } =
        Samples.Item(
            Survey.ItemType,
            "surveys",
            $"{Path}/khao-sat-mau",
            "Khảo sát mẫu",
            new()
            {
                ["opensOn"] = "2021-11-15",
                ["closesOn"] = "2021-12-15",
                ["questions"] = new JsonArray("Bạn đã nghe thông điệp nào?"),
                ["body"] = null,
            }
        );

    /// <inheritdoc/>
    public override void MapPages(IEndpointRouteBuilder routes)
    {
        routes.MapPage(Path, SurveyPages.List);
        routes.MapPage($"{Path}/{{slug}}", SurveyPages.One);
    }

    /// <inheritdoc/>
    protected override ApiSurvey Json(Survey item, Links at) => new(item, at);

    /// <inheritdoc/>
    protected override string Page(Survey item, CampaignSnapshot snapshot) => SiteAddress.Below(Path, item, snapshot);

    /// <inheritdoc/>
    protected override IEnumerable<string?> SearchTexts(Survey item) =>
        [item.Header.Summary, .. item.Questions, item.Body];

    /// <inheritdoc/>
    protected override ImmutableArray<MaterialFile> Files(Survey item) => [];

    /// <inheritdoc/>
    protected override IEnumerable<string?> Markdown(Survey item) => [item.Body];
}
