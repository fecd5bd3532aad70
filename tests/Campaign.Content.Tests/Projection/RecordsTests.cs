using Campaign.Content.Projection;
using Campaign.Core.Campaigns;
using Campaign.Core.Events;
using Campaign.Core.Places;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using static Campaign.Content.Tests.Sample;

namespace Campaign.Content.Tests.Projection;

/// <summary>What the records of each type take from their fields.</summary>
public class RecordsTests
{
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
            [Change.Invariant],
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
        var campaign = Document("campaign", ("umbracoUrlName", "thang-hanh-dong"));
        var edition = In(
            ["vi-VN"],
            "edition",
            [campaign.Key],
            ("year", 2021),
            ("start", "2021-11-15"),
            ("end", "2021-12-15"),
            ("theme", "Chủ đề mẫu"),
            ("themeSourceNote", "mẫu"),
            ("roles", "Sở A | chủ trì | Làm mẫu | so-a\nSở B | phối hợp")
        );
        var item = One<Edition>(Project(edition, campaign));
        Assert.Equal(
            ("thang-hanh-dong-2021", 2021, new Source(null, "mẫu")),
            (item.Slug, item.Header.Edition, item.ThemeSource)
        );
        Assert.Equal([RoleKind.Lead, RoleKind.Partner], item.Roles.Select(x => x.Kind));
        Assert.Equal((null, "Làm mẫu"), (item.Roles[1].Organisation, item.Roles[0].Task));
    }

    [Fact]
    public void An_indicator_knows_its_levels_and_an_edition_what_it_counts()
    {
        var indicator = Document(
            "indicator",
            ("code", "TT-01"),
            ("order", 2),
            ("unit", "buổi"),
            ("levels", Names("Xã, phường, đặc khu", "Tỉnh, thành phố trực thuộc trung ương"))
        );
        var item = One<Indicator>(Project(indicator));
        Assert.Equal(("TT-01", 2, "buổi"), (item.Code, item.Order, item.Unit));
        Assert.Equal([PlaceLevel.Province, PlaceLevel.Commune], item.Keys.Select(x => x.Level));
        var campaign = Document("campaign", ("umbracoUrlName", "thang-hanh-dong"));
        var edition = In(
            ["vi-VN"],
            "edition",
            [campaign.Key],
            ("year", 2021),
            ("start", "2021-11-15"),
            ("end", "2021-12-15"),
            ("indicators", $"umb://document/{indicator.Key:N}")
        );
        Assert.Equal(indicator.Key, Assert.Single(One<Edition>(Project(edition, campaign)).Indicators));
    }

    [Theory]
    [InlineData("tt-01")]
    [InlineData("TT 01")]
    [InlineData("ĐT-01")]
    [InlineData("A23456789012345678901")]
    public void A_code_that_no_table_can_hold_is_a_fault(string code) =>
        Assert.Equal(
            "code",
            Assert.Single(Project(Document("indicator", ("code", code), ("unit", "buổi"))).Faults).Fault.Field
        );

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
        var result = Project(
            Document("event", ("kind", Names("Một")), ("startDate", "2021-11-20"), ("programme", rows))
        );
        Assert.Empty(result.Items);
        var only = Assert.Single(result.Faults).Fault;
        Assert.Equal("programme", only.Field);
        Assert.StartsWith(fault, only.Message, StringComparison.Ordinal);
    }
}
