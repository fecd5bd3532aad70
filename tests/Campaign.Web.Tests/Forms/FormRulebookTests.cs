using Campaign.Content.Types;
using Campaign.Core.Campaigns;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using Campaign.Core.Wording;
using Campaign.Rendering.Templates;
using Campaign.Web.Forms;
using Campaign.Web.Tests.Api;

namespace Campaign.Web.Tests.Forms;

/// <summary>Which rules hold: those of the year, the campaign, the home page's campaign, the file.</summary>
public sealed class FormRulebookTests
{
    private static readonly FormRules OfSite = FormsFile.Read(Path.Combine(Approved.Root, "content"));

    private static CampaignSnapshot With(FormChoices ofCampaign, FormChoices ofYear, FormChoices? ofOther = null)
    {
        var sample = SampleSnapshot.Create();
        var campaign = sample.All<CampaignInfo>().First();
        var edition = sample.All<Edition>().First(x => x.Year == 2021);
        return sample.Apply(
            [
                campaign with
                {
                    Forms = ofCampaign,
                },
                edition with
                {
                    Forms = ofYear,
                },
                campaign with
                {
                    Header = campaign.Header with { Id = Guid.NewGuid(), Slug = "thang-khac", Campaign = "thang-khac" },
                    Alias = "thang-khac",
                    Order = 9,
                    Forms = ofOther ?? FormChoices.None,
                },
            ],
            [],
            sample.Seq + 1
        );
    }

    private static FormRules Of(CampaignSnapshot snapshot, string? campaign, int? year) =>
        new FormRulebook(OfSite).Of(
            snapshot.Find(SampleSnapshot.Key(103), "vi-VN")!.Header with
            {
                Campaign = campaign,
                Edition = year,
            },
            snapshot
        );

    private static FormChoices Phone(string template, int? messages = null) =>
        new() { PhoneMessages = messages, Templates = [new(ItemType.Message, TextFormKind.PhoneMarked, template)] };

    private static string Template(FormRules rules) => rules.Templates[ItemType.Message].Phone[0].Source;

    [Fact]
    public void The_narrowest_level_that_says_something_holds_and_the_rest_comes_from_the_wider_ones()
    {
        var snapshot = With(Phone("A {helpLine}", 3), Phone("B {helpLine}"));
        Assert.Equal(("B {helpLine}", 3), (Template(Of(snapshot, SampleSnapshot.Action, 2021)), 3));
        Assert.Equal(3, Of(snapshot, SampleSnapshot.Action, 2021).Limits.PhoneMessages);
        Assert.Equal("A {helpLine}", Template(Of(snapshot, SampleSnapshot.Action, 2020)));
        Assert.Equal(OfSite.Limits.PostCharacters, Of(snapshot, SampleSnapshot.Action, 2021).Limits.PostCharacters);
        Assert.Equal(
            OfSite.Templates[ItemType.Message].Post,
            Of(snapshot, SampleSnapshot.Action, 2021).Templates[ItemType.Message].Post
        );
    }

    [Fact]
    public void What_belongs_to_no_campaign_follows_the_one_on_the_home_page()
    {
        var snapshot = With(Phone("A {helpLine}"), FormChoices.None);
        Assert.Equal("A {helpLine}", Template(Of(snapshot, null, null)));
        Assert.Equal("A {helpLine}", Template(Of(snapshot, "thang-khac", null)));
        Assert.Equal(
            "C {helpLine}",
            Template(Of(With(Phone("A {helpLine}"), FormChoices.None, Phone("C {helpLine}")), "thang-khac", null))
        );
    }

    [Fact]
    public void Tags_of_a_year_stand_before_those_of_its_campaign_and_never_on_another()
    {
        var snapshot = With(
            new() { Hashtags = ["bình đẳng giới"] },
            new() { Hashtags = ["năm mẫu"] },
            new() { Hashtags = ["tháng khác"] }
        );
        Assert.Equal(["năm mẫu", "bình đẳng giới"], Of(snapshot, SampleSnapshot.Action, 2021).Hashtags.ToArray());
        Assert.Equal(["tháng khác"], Of(snapshot, "thang-khac", null).Hashtags.ToArray());
    }

    [Fact]
    public void Only_the_pictures_that_were_chosen_are_offered()
    {
        var snapshot = With(new() { Pictures = ["share-square"] }, FormChoices.None);
        var message = snapshot.Find(SampleSnapshot.Key(103), "vi-VN")!;
        var social = FormChannel.All.Single(x => x.Name == FormChannel.Social);
        Assert.Equal(
            ["share-square"],
            social.Files(message, new FormRulebook(OfSite).Of(message.Header, snapshot)).Select(x => x.Name)
        );
    }

    [Fact]
    public void Sizes_that_officers_added_stand_beside_the_pictures_and_a_years_replace_its_campaigns()
    {
        var message = SampleSnapshot.Create().Find(SampleSnapshot.Key(103), "vi-VN")!;
        string[] Named(CampaignSnapshot snapshot) =>
            [
                .. FormChannel
                    .All.Single(x => x.Name == FormChannel.Social)
                    .Files(message, new FormRulebook(OfSite).Of(message.Header, snapshot))
                    .Select(x => x.Name),
            ];
        FormChoices cover = new() { Sizes = [new("Ảnh bìa", 1640, 856)] };
        string[] drawn = ["share", "share-square", "share-story"];
        Assert.Equal([.. drawn, "picture-1640x856"], Named(With(cover, FormChoices.None)));
        Assert.Equal([.. drawn, "picture-800x1000"], Named(With(cover, new() { Sizes = [new("Ảnh tin", 800, 1000)] })));
        Assert.Equal(drawn, Named(With(FormChoices.None, FormChoices.None)));
    }

    [Fact]
    public void Officers_choose_among_the_pictures_that_are_drawn() =>
        Assert.Equal(
            PrintFormats.OfMessages.Where(x => x.IsPicture).Select(x => x.Name),
            new ChoiceLists(new VocabularySet([]))[ChoiceLists.SharePicture].Items.Select(x => x.Alias)
        );

    [Fact]
    public void A_size_that_is_drawn_anyway_is_not_added_a_second_time() =>
        Assert.Equal(
            PrintFormats.OfMessages.Where(x => x.IsPicture).Select(x => ((int)x.Width, (int)x.Height)),
            PictureSize.Drawn
        );
}
