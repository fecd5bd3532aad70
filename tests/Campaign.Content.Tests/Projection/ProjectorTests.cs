using Campaign.Content.Projection;
using Campaign.Core.Campaigns;
using Campaign.Core.Events;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using static Campaign.Content.Tests.Sample;

namespace Campaign.Content.Tests.Projection;

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

    private static ProjectionResult Project(PublishedDocument document, params PublishedDocument[] others) =>
        TheProjector.Project(document, Lookup(Snapshot(others)), 7);

    private static T One<T>(ProjectionResult result)
        where T : PublishedItem
    {
        Assert.Empty(result.Faults);
        return Assert.IsType<T>(Assert.Single(result.Items));
    }

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
    public void A_table_with_a_wrong_row_is_a_fault_with_the_rows_number()
    {
        var allocation = Document(
            "allocation",
            ("unitName", "suất"),
            ("unitValue", 500000m),
            ("rows", "Huyện A | 11\nHuyện B | mười một")
        );
        var fault = Assert.Single(Project(allocation).Faults).Fault;
        Assert.Equal("rows", fault.Field);
        Assert.StartsWith("Dòng 2: «số lượng» phải là số nguyên", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_is_called_by_its_latest_name_and_belongs_to_the_default_language()
    {
        var place = In(
            [PublishedDocument.Invariant],
            "place",
            [],
            ("umbracoUrlName", "24"),
            ("code", "24"),
            ("level", Names("Tỉnh, thành phố trực thuộc trung ương")),
            (
                "versions",
                "Bắc Ninh | tỉnh | | | 2026-09-19\nBắc Ninh | thành phố | | 20/9/2026".Replace(
                    "20/9/2026",
                    "20/09/2026",
                    StringComparison.Ordinal
                )
            ),
            ("successions", "")
        );
        var item = One<Place>(Project(place));
        Assert.Equal(("Thành phố Bắc Ninh", "24", "vi-VN"), (item.Title, item.Ref, item.Language));
        Assert.Equal(new DateOnly(2026, 9, 20), item.Latest.ValidFrom);
    }

    [Fact]
    public void A_target_belongs_to_the_plan_it_lies_below()
    {
        var plan = Document(
            "document",
            ("kind", Names("Một")),
            ("issuer", "UBND"),
            ("period", "2021-2025"),
            ("basedOn", "")
        );
        var target = In(
            ["vi-VN"],
            "target",
            [Guid.NewGuid(), plan.Key],
            ("order", 1),
            ("officialText", "x"),
            ("population", "x"),
            ("outcome", "x"),
            ("comparator", Names("Ít nhất")),
            ("value", 50.5m),
            ("unit", "%"),
            ("deadline", 2025)
        );
        var item = One<Target>(Project(target, plan));
        Assert.Equal((plan.Key, 50.5m, Comparator.AtLeast), (item.Document, item.Value, item.Comparator));
        Assert.Equal(new YearRange(2021, 2025), One<LegalDocument>(Project(plan)).Period);
    }

    [Fact]
    public void An_edition_knows_its_year_roles_and_source()
    {
        var edition = In(
            ["vi-VN"],
            "edition",
            [TheCampaign.Key],
            ("year", 2021),
            ("start", "2021-11-15"),
            ("end", "2021-12-15"),
            ("theme", "Chủ đề mẫu"),
            ("themeSourceNote", "mẫu"),
            ("roles", "Sở A | chủ trì | Làm mẫu | so-a\nSở B | phối hợp")
        );
        var item = One<Edition>(Project(edition, TheCampaign));
        Assert.Equal(
            ("thang-hanh-dong-2021", 2021, new Source(null, "mẫu")),
            (item.Slug, item.Header.Edition, item.ThemeSource)
        );
        Assert.Equal([RoleKind.Lead, RoleKind.Partner], item.Roles.Select(x => x.Kind));
        Assert.Equal((null, "Làm mẫu"), (item.Roles[1].Organisation, item.Roles[0].Task));
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

    [Fact]
    public void A_term_that_left_its_vocabulary_is_a_fault()
    {
        var fault = Assert
            .Single(Project(Document("event", ("kind", Names("Đã bỏ")), ("startDate", "2021-11-20"))).Faults)
            .Fault;
        Assert.Equal("kind", fault.Field);
    }

    [Fact]
    public void The_rows_of_a_programme_are_the_parts_of_the_event()
    {
        var rows = "8:00 | Đón đại biểu (mẫu)\n08:30 | Phát biểu (mẫu) | Ban tổ chức mẫu";
        var item = One<Event>(
            Project(Document("event", ("kind", Names("Một")), ("startDate", "2021-11-20"), ("programme", rows)))
        );
        Assert.Equal(
            [new(new(8, 0), "Đón đại biểu (mẫu)"), new(new(8, 30), "Phát biểu (mẫu)", "Ban tổ chức mẫu")],
            item.Programme.AsEnumerable()
        );
    }

    [Theory]
    [InlineData("8 giờ | Đón đại biểu (mẫu)", "Dòng 1: «giờ» phải là giờ dạng 14:00, không phải «8 giờ»")]
    [InlineData("8:00 | Đón đại biểu (mẫu)\n8:30 |", "Dòng 2: thiếu «nội dung»")]
    [InlineData("9:00 | Đón đại biểu (mẫu)\n8:30 | Phát biểu (mẫu)", "Mục 2 của chương trình bắt đầu lúc 08:30")]
    public void A_programme_that_cannot_be_followed_is_a_fault(string rows, string fault)
    {
        var result = Project(Document("event", ("kind", Names("Một")), ("startDate", "2021-11-20"), ("programme", rows)));
        Assert.Empty(result.Items);
        var only = Assert.Single(result.Faults).Fault;
        Assert.Equal("programme", only.Field);
        Assert.StartsWith(fault, only.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("provinceFolder")]
    [InlineData("unknownType")]
    public void Folders_and_foreign_types_are_no_items(string type) =>
        Assert.Empty(TheProjector.Project(Document("event") with { Type = type }, Lookup(Snapshot()), 1).Items);
}
