using Campaign.Core.Publication;
using Campaign.Core.Services;
using static Campaign.Web.Tests.SampleSnapshot;

namespace Campaign.Web.Tests.Site;

/// <summary>Numbers and services of each kind and freshness. Local numbers cannot ring.</summary>
internal static class SampleServices
{
    public static IEnumerable<PublishedItem> All()
    {
        yield return Hotline(201, "113", "Công an", 1, "113", "Khi nguy hiểm đang xảy ra.");
        yield return Hotline(202, "115", "Cấp cứu y tế", 2, "115", "Khi có người bị thương.");
        yield return Hotline(
            203,
            "111",
            "Tổng đài quốc gia bảo vệ trẻ em",
            3,
            "111",
            "Trẻ em và người lo cho trẻ em."
        ) with
        {
            Header = Header(203, "111", "Tổng đài quốc gia bảo vệ trẻ em") with
            {
                Summary = "Trẻ em và người lo cho trẻ em.",
                AvailableLanguages = ["vi-VN", "en-US"],
            },
            Phones = [new("111", null, "Miễn phí", "24/7")],
            CallTested = true,
            VerifiedOn = new(2025, 11, 10),
            Website = "https://dich-vu.example/gioi-thieu",
        };
        yield return new Service(
            Header(203, "child-helpline", "National child protection helpline", "en-US") with
            {
                Summary = "For children and those who look after them.",
                AvailableLanguages = ["vi-VN", "en-US"],
            }
        )
        {
            Order = 3,
            Kinds = [Service.HotlineKind],
            Phones = [new("111", null, "Free", "24/7")],
            Hours = OpeningHours.Always,
            CallTested = true,
            VerifiedOn = new(2025, 11, 10),
        };
        yield return Hotline(
            204,
            "ngoi-nha-binh-yen",
            "Ngôi nhà Bình yên",
            4,
            "1900 96 96 80",
            "Tư vấn và nơi tạm lánh."
        );
        yield return Hotline(205, "hoi-nong-dan", "Hội Nông dân Việt Nam", 5, "1800 1768", "Tư vấn.") with
        {
            Phones = [new("1800 1768", null, "Miễn phí", "24/7", AlsoText: true)],
            VerifiedOn = new(2025, 4, 1),
        };
        yield return new Service(Local(206, "tam-lanh", "Nơi ở tạm an toàn", ["68"]))
        {
            Kinds = [Service.ShelterKind],
            Phones = [new("0000 000 001")],
            Hours = OpeningHours.Always,
            VerifiedOn = new(2025, 11, 1),
            CallTested = true,
            Eligibility = "Phụ nữ và con đi cùng",
        };
        yield return new Service(Local(207, "tram-y-te", "Trạm Y tế xã Mẫu", ["00001"]))
        {
            Kinds = ["y-te"],
            Phones = [new("0000 000 002")],
            Address = "Thôn Mẫu, xã Mẫu",
            SpokenLanguages = ["vi", "tyz"],
            VerifiedOn = new(2025, 10, 1),
            CallTested = true,
            Hours = Weekdays(),
        };
        yield return new Service(Local(208, "cu-qua-han", "Dịch vụ quá hạn", ["68"]))
        {
            Kinds = ["tu-van"],
            Phones = [new("0000 000 003")],
            VerifiedOn = new(2023, 1, 1),
        };
        yield return new Service(Local(209, "lau-chua-kiem-tra", "Trợ giúp pháp lý", ["dak-nong"]))
        {
            Kinds = ["phap-ly"],
            Phones = [new("0000 000 004")],
            VerifiedOn = new(2025, 3, 1),
        };
        yield return new Service(Local(210, "tong-dai-vung", "Ngôi nhà Ánh Dương vùng mẫu", ["20"]))
        {
            Order = 20,
            Kinds = [Service.HotlineKind],
            Phones = [new("0000 000 005")],
        };
    }

    private static OpeningHours Weekdays() =>
        OpeningHours.TryParse("T2-T6 07:30-11:30, 13:30-17:00", out var hours, out _) ? hours : OpeningHours.Always;

    private static ItemHeader Local(int n, string slug, string title, string[] places) =>
        Header(n, slug, title) with
        {
            Places = [.. places],
            IsSample = true,
            Summary = "Dịch vụ mẫu.",
        };

    private static Service Hotline(int n, string slug, string title, int order, string number, string summary) =>
        new(Header(n, slug, title) with { Summary = summary })
        {
            Order = order,
            Kinds = [Service.HotlineKind],
            Phones = [new(number)],
            Hours = OpeningHours.Always,
            Answers = slug switch
            {
                "113" => [new("nguy-hiem", 1)],
                "115" => [new("cap-cuu", 1), new("tuyet-vong", 1)],
                "111" => [new("tre-em", 1), new("mua-ban", 1)],
                "ngoi-nha-binh-yen" => [new("bao-luc", 1), new("xam-hai", 1), new("hinh-anh", 1), new("chung-kien", 1)],
                _ => [],
            },
        };
}
