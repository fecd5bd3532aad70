using Campaign.Core.Broadcast;
using Campaign.Core.Bulletins;
using Campaign.Core.Campaigns;
using Campaign.Core.Events;
using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Organisations;
using Campaign.Core.Places;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Core.Services;
using Campaign.Core.Vocabularies;

namespace Campaign.Web.Tests;

/// <summary>A small published campaign in memory, for tests that need readers' data but no editing side.</summary>
internal static class SampleSnapshot
{
    public const string Action = "thang-hanh-dong";
    public static readonly DateTimeOffset Then = new(2021, 10, 20, 2, 0, 0, TimeSpan.Zero);
    public static readonly Guid PlanId = Key(500);

    /// <summary>A stable key for sample number <paramref name="n"/>.</summary>
    public static Guid Key(int n) => new(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    public static ItemHeader Header(int n, string slug, string title, string language = "vi-VN") =>
        new()
        {
            Id = Key(n),
            Slug = slug,
            Language = language,
            AvailableLanguages = [language],
            Title = title,
            PublishedAt = Then,
            UpdatedAt = Then,
            Version = n,
            Source = new Source(null, "Nguồn mẫu"),
        };

    private static ItemHeader In2021(int n, string slug, string title) =>
        Header(n, slug, title) with
        {
            Campaign = Action,
            Edition = 2021,
        };

    public static KeyMessage Message(int order, string text, string? corrected = null) =>
        new(In2021(100 + order, $"thong-diep-{order}", corrected ?? text))
        {
            Order = order,
            OfficialText = text,
            CorrectedText = corrected,
            CorrectionNote = corrected is null ? null : "Lỗi chính tả trong văn bản.",
            Evergreen = order != 1,
            HelpLine = order == 3 ? "Gọi 111 hoặc 113." : null,
        };

    private static Place Province(int n, string code, string name) =>
        new(Header(n, code, $"Tỉnh {name}"))
        {
            Ref = code,
            Code = code,
            Level = PlaceLevel.Province,
            Versions = [new(name, "tỉnh", null, null, null, null)],
        };

    public static CampaignSnapshot Create()
    {
        var reform = new DateOnly(2025, 7, 1);
        PublishedItem[] items =
        [
            new CampaignInfo(Header(1, Action, "Tháng hành động vì bình đẳng giới") with { Campaign = Action })
            {
                Alias = Action,
                SeasonStart = new(11, 15),
                SeasonEnd = new(12, 15),
                Forms = new() { Hashtags = ["tháng hành động", "bình đẳng giới"] },
            },
            new Edition(In2021(2, "2021", "Tháng hành động năm 2021"))
            {
                Year = 2021,
                Theme = "Chủ đề mẫu năm 2021",
                ThemeSource = new(PlanId, null),
                Start = new(2021, 11, 15),
                End = new(2021, 12, 15),
                Roles = [new(Key(600), "Sở mẫu", RoleKind.Lead, "Việc mẫu")],
            },
            new LocalTheme(In2021(3, "lam-dong", "Chủ đề của Lâm Đồng") with { Places = ["68"] })
            {
                Theme = "Chủ đề mẫu của Lâm Đồng",
            },
            Message(1, "Hướng ứng Tháng hành động năm 2021.", "Hưởng ứng Tháng hành động năm 2021."),
            Message(2, "Chấm dứt bạo lực, vun đắp yêu thương."),
            Message(3, "Hãy lên tiếng khi bị bạo lực. Mọi người sẽ giúp bạn!"),
            new Service(Header(200, "111", "Tổng đài mẫu 111"))
            {
                Order = 3,
                Kinds = [Service.HotlineKind],
                Phones = [new("111", null, "Miễn phí", "24/7")],
                Hours = OpeningHours.Always,
                VerifiedOn = new(2026, 9, 1),
            },
            new Service(Header(201, "noi-tam-lanh-mau", "Nơi tạm lánh (mẫu)") with { Places = ["68"], IsSample = true })
            {
                Kinds = [Service.ShelterKind],
                Phones = [new("0000 000 001")],
            },
            new Event(In2021(300, "ngay-quoc-te", "Ngày quốc tế xóa bỏ bạo lực đối với phụ nữ"))
            {
                Kind = Event.ObservanceKind,
                StartDate = new(2021, 11, 25),
                EndDate = new(2021, 11, 25),
            },
            new Event(In2021(301, "toa-dam-mau", "Tọa đàm (mẫu)") with { Places = ["68"], IsSample = true })
            {
                Kind = "toa-dam",
                StartDate = new(2021, 11, 20),
                StartTime = new(14, 0),
                EndDate = new(2021, 11, 20),
                EndTime = new(16, 30),
                Venue = "Hội trường mẫu",
                Programme =
                [
                    new(new(13, 30), "Đón đại biểu (mẫu)"),
                    new(new(14, 0), "Phát biểu khai mạc (mẫu)", "Ban tổ chức mẫu"),
                ],
            },
            new Material(In2021(350, "ap-phich-mau", "Áp phích (mẫu)") with { IsSample = true })
            {
                Kind = "ap-phich",
                Code = "AP-2021-01",
                Message = Key(102),
                Templates = ["a3"],
                AltText = "Áp phích có dòng chữ: Chấm dứt bạo lực, vun đắp yêu thương.",
            },
            new Script(In2021(400, "loi-mau", "Lời phát thanh (mẫu)") with { IsSample = true })
            {
                Order = 1,
                Kind = "spot",
                SlotSeconds = 30,
                Body = "[lời chào]\nPTV: Kính chào bà con.\n",
            },
            new LegalDocument(Header(500, "kh-mau", "Kế hoạch mẫu"))
            {
                Kind = "ke-hoach",
                Number = "1/KH-MAU",
                IssuedOn = new(2021, 3, 1),
                Issuer = "UBND tỉnh mẫu",
                BasedOn = [Key(501)],
            },
            new LegalDocument(Header(501, "qd-mau", "Quyết định mẫu")) { Kind = "quyet-dinh", Issuer = "Cơ quan mẫu" },
            new Target(Header(510, "chi-tieu-1", "Chỉ tiêu mẫu"))
            {
                Document = PlanId,
                Order = 1,
                OfficialText = "Trên 50% người mẫu được giúp.",
                Population = "người mẫu",
                Outcome = "được giúp",
                Comparator = Comparator.MoreThan,
                Value = 50,
                Unit = "%",
                Deadline = 2025,
                Progress = [new(2023, 41.5m, "Báo cáo mẫu số 1/BC-MAU"), new(2024, 52, "Báo cáo mẫu số 2/BC-MAU")],
            },
            new Allocation(In2021(520, "qua-tang", "Tặng quà (mẫu)"))
            {
                UnitName = "suất quà",
                UnitValue = 500_000,
                Parts = [new("thực phẩm", 200_000), new("tiền mặt", 300_000)],
                Rows = [new(null, "Huyện mẫu", 11)],
                DeclaredQuantity = 11,
            },
            new ReportingDuty(In2021(530, "bao-cao", "Báo cáo kết quả (mẫu)"))
            {
                Document = PlanId,
                Who = "Các đơn vị",
                Subject = "kết quả",
                To = "UBND tỉnh mẫu",
                DueBefore = new(2021, 12, 17),
            },
            new Indicator(Header(540, "ct-mau-1", "Tờ rơi phát ra (mẫu)") with { Campaign = Action, IsSample = true })
            {
                Code = "MAU-1",
                Order = 1,
                Unit = "tờ",
                Levels = [PlaceLevel.Province, PlaceLevel.Commune],
                Document = PlanId,
                Note = "Chỉ tính tờ đã phát (mẫu).",
            },
            new Bulletin(Header(550, "ban-tin-mau", "Bản tin mẫu") with { Campaign = Action, IsSample = true })
            {
                Number = 1,
                IssuedOn = new(2021, 11, 21),
                Items = [Key(103)],
            },
            new OwnAbbreviation(Header(560, "nvht", "NVHT") with { Places = ["68"], IsSample = true })
            {
                Written = "NVHT",
                Spoken = "nhà văn hóa thôn",
            },
            new Organisation(Header(600, "so-mau", "Sở mẫu")),
            Province(700, "68", "Lâm Đồng"),
            Province(701, "20", "Lạng Sơn"),
            new Place(Header(702, "00001", "Xã Mẫu"))
            {
                Ref = "00001",
                Code = "00001",
                Level = PlaceLevel.Commune,
                Versions = [new("Mẫu", "xã", "68", reform, null, null)],
            },
            new Place(Header(703, "dak-nong", "Tỉnh Đắk Nông"))
            {
                Ref = "dak-nong",
                Level = PlaceLevel.Province,
                Versions = [new("Đắk Nông", "tỉnh", null, null, reform.AddDays(-1), null)],
                Successions = [new("68", SuccessionKind.Merge, reform)],
                OtherNames = ["Đăk Nông"],
            },
        ];
        var log = items.Select(x => new Change(
            x.Version,
            x.Id,
            x.Type.Name,
            x.Language,
            ChangeAction.Upsert,
            ChangeReason.Published,
            Then
        ));
        return CampaignSnapshot
            .Empty(Vocabularies, Key(999))
            .Apply(items, [.. log.OrderBy(x => x.Seq)], items.Max(x => x.Version));
    }

    public static VocabularySet Vocabularies { get; } =
        new(VocabularySet.Required.Select(x => new Vocabulary(x, x, [new Term("mau", "Mẫu", "Sample")])));
}
