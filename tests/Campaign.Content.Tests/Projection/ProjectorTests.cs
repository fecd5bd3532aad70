using Campaign.Content.Projection;
using Campaign.Core.Broadcast;
using Campaign.Core.Events;
using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using NSubstitute;
using static Campaign.Content.Tests.Sample;

namespace Campaign.Content.Tests.Projection;

/// <summary>What every record takes from its document, its folders and its languages.</summary>
public class ProjectorTests
{
    private static readonly PublishedDocument TheCampaign = Document("campaign", ("umbracoUrlName", "thang-hanh-dong"));

    private static readonly PublishedDocument TheEdition = In(
        ["vi-VN"],
        "edition",
        [TheCampaign.Key],
        ("year", 2021),
        ("start", "2021-11-15"),
        ("end", "2021-12-15T00:00:00")
    );

    private static readonly PublishedDocument TheProvince = Place("68", "Lâm Đồng");

    [Fact]
    public void An_item_takes_campaign_and_year_from_the_documents_above_it()
    {
        var folder = Guid.NewGuid();
        var message = In(
            ["vi-VN"],
            "message",
            [TheCampaign.Key, TheEdition.Key, folder],
            ("umbracoUrlName", "so-1"),
            ("order", 1),
            ("officialText", "Hướng ứng"),
            ("source", null),
            ("sourceNote", "mẫu")
        );
        var item = One<KeyMessage>(Project(message, TheCampaign, TheEdition));
        Assert.Equal(
            ("thang-hanh-dong", 2021, "so-1-2021", folder),
            (item.Header.Campaign, item.Header.Edition, item.Slug, item.Header.ParentId)
        );
        Assert.Equal(("Hướng ứng", 7L), (item.Title, item.Version));
    }

    [Fact]
    public void What_lies_in_a_provinces_folder_without_a_place_is_left_out_and_not_national()
    {
        var folder = Guid.NewGuid();
        var message = In(["vi-VN"], "message", [folder], ("order", 1), ("officialText", "Của tỉnh"));
        var result = TheProjector.Project(message, Lookup(Snapshot(TheProvince), (folder, Guid.Empty)), 1);
        Assert.Empty(result.Items);
        Assert.Contains("chưa được chọn", Assert.Single(result.Faults).Fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_organisation_in_a_provinces_folder_belongs_to_the_province()
    {
        var folder = Guid.NewGuid();
        var organisation = In(["vi-VN"], "organisation", [folder]);
        var item = One<Core.Organisations.Organisation>(
            TheProjector.Project(organisation, Lookup(Snapshot(TheProvince), (folder, TheProvince.Key)), 1)
        );
        Assert.Equal("68", item.Place);
    }

    [Fact]
    public void An_item_in_a_provinces_folder_takes_its_place_from_the_folder_and_its_edition_from_its_own_choice()
    {
        var folder = Guid.NewGuid();
        var script = In(
            ["vi-VN"],
            "event",
            [Guid.NewGuid(), folder],
            ("kind", Names("Một")),
            ("startDate", "2021-11-20"),
            ("edition", $"umb://document/{TheEdition.Key:N}")
        );
        var lookup = Lookup(Snapshot(TheCampaign, TheEdition, TheProvince), (folder, TheProvince.Key));
        var item = One<Event>(TheProjector.Project(script, lookup, 1));
        Assert.Equal(["68"], item.Header.Places.AsEnumerable());
        Assert.Equal(("thang-hanh-dong", 2021), (item.Header.Campaign, item.Header.Edition));
        Assert.Equal(new DateOnly(2021, 11, 20), item.EndDate);
    }

    [Fact]
    public void A_recording_is_of_the_words_that_were_written_first_and_of_no_translation()
    {
        var (media, other) = (Guid.NewGuid(), Guid.NewGuid());
        var script = In(
            ["vi-VN", "tyz"],
            "script",
            [],
            ("kind", Names("Một")),
            ("body", "Gọi 111."),
            ("body:tyz", "Lời mẫu."),
            ("sourceNote", "Mẫu."),
            ("recordings", $$"""[{"mediaKey":"{{media}}"},{"mediaKey":"{{other}}"}]""")
        );
        var files = Substitute.For<IMediaFiles>();
        foreach (var key in (Guid[])[media, other])
            files
                .Find(key, Arg.Any<int>())
                .Returns(new MaterialFile(key, "loi.mp3", "audio/mpeg", 4, "aa", $"media/{key}/loi.mp3"));
        var lookup = new SnapshotLookup(Snapshot(), new(), files);
        var result = TheProjector.Project(script, lookup, 1);
        Assert.Empty(result.Faults);
        var items = result.Items.Cast<Script>().ToDictionary(x => x.Language);
        // Two that are called alike are told apart by their addresses and in a station's package.
        Assert.Equal(
            [(media, "loi.mp3"), (other, "loi-2.mp3")],
            items["vi-VN"].Recordings.Select(x => (x.Media, x.Name))
        );
        Assert.Empty(items["tyz"].Recordings);
    }

    [Fact]
    public void Places_that_an_item_names_win_over_its_folders_place()
    {
        var folder = Guid.NewGuid();
        var commune = Place("24712", "mẫu");
        var item = In(
            ["vi-VN"],
            "event",
            [folder],
            ("kind", Names("Một")),
            ("startDate", "2021-11-20"),
            ("places", $"umb://document/{commune.Key:N},umb://document/{TheProvince.Key:N}")
        );
        var lookup = Lookup(Snapshot(TheProvince, commune), (folder, TheProvince.Key));
        Assert.Equal(["24712", "68"], One<Event>(TheProjector.Project(item, lookup, 1)).Header.Places.AsEnumerable());
    }

    [Fact]
    public void An_item_whose_place_is_not_public_is_left_out_and_does_not_speak_to_the_whole_country()
    {
        var folder = Guid.NewGuid();
        (string, object?)[] day = [("kind", Names("Một")), ("startDate", "2021-11-20")];
        var addressed = In(["vi-VN"], "event", [], [.. day, ("places", $"umb://document/{Guid.NewGuid():N}")]);
        var filed = In(["vi-VN"], "event", [folder], day);
        var lookup = Lookup(Snapshot(TheProvince), (folder, Guid.NewGuid()));
        foreach (var document in (PublishedDocument[])[addressed, filed])
        {
            var result = TheProjector.Project(document, lookup, 1);
            Assert.Empty(result.Items);
            Assert.Equal("places", Assert.Single(result.Faults).Fault.Field);
        }
    }

    [Fact]
    public void Each_language_is_a_record_and_untranslated_names_stand_in_Vietnamese_but_texts_do_not()
    {
        var service = In(
            ["en-US", "vi-VN"],
            "service",
            [],
            ("kinds", Names("Tổng đài")),
            ("phones", "1900 96 96 80 | | | 24/7 | có"),
            ("title", "Đường dây"),
            ("title:en-US", "Hotline"),
            ("operator", "Công an"),
            ("summary", "Gọi"),
            ("fees", "Miễn phí")
        );
        var result = Project(service);
        var (vi, en) = (
            (Service)result.Items.Single(x => x.Language == "vi-VN"),
            (Service)result.Items.Single(x => x.Language == "en-US")
        );
        Assert.Equal(("Hotline", "Công an", null, null), (en.Title, en.Operator, en.Header.Summary, en.Fees));
        Assert.Equal("Miễn phí", vi.Fees);
        Assert.Equal(new Phone("1900 96 96 80", Hours: "24/7", AlsoText: true), Assert.Single(en.Phones));
        Assert.Equal(["vi-VN", "en-US"], en.Header.AvailableLanguages.AsEnumerable());
    }

    [Fact]
    public void A_language_without_the_wording_is_left_out_and_the_others_stay()
    {
        var message = In(
            ["en-US", "vi-VN"],
            "message",
            [],
            ("order", 1),
            ("officialText", "Hãy lên tiếng"),
            ("sourceNote", "mẫu")
        );
        var result = Project(message);
        Assert.Equal("vi-VN", Assert.Single(result.Items).Language);
        Assert.Equal(("en-US", "officialText"), Assert.Single(result.Faults.Select(x => (x.Language, x.Fault.Field))));
    }

    [Fact]
    public void A_document_that_breaks_a_rule_of_the_core_is_left_out_and_says_which()
    {
        var shelter = Document("service", ("kinds", Names("Nơi tạm lánh")), ("address", "1 phố mẫu"));
        var result = Project(shelter);
        Assert.Empty(result.Items);
        Assert.Equal("address", Assert.Single(result.Faults).Fault.Field);
    }

    [Fact]
    public void A_slug_that_another_item_has_gets_a_part_of_the_key()
    {
        var first = Document("organisation", ("umbracoUrlName", "so-a"));
        var second = Document("organisation", ("umbracoUrlName", "so-a"));
        var item = Assert.Single(Project(second, first).Items);
        Assert.Equal($"so-a-{second.Key.ToString("N")[..8]}", item.Slug);
    }

    [Fact]
    public void A_document_without_an_address_name_gets_one_from_its_name() =>
        Assert.Equal("ten-vi-vn", Assert.Single(Project(Document("organisation")).Items).Slug);

    [Theory]
    [InlineData("folder")]
    [InlineData("provinceFolder")]
    [InlineData("unknownType")]
    public void Folders_and_foreign_types_are_no_items(string type) =>
        Assert.Empty(TheProjector.Project(Document("event") with { Type = type }, Lookup(Snapshot()), 1).Items);
}
