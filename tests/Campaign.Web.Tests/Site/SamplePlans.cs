using Campaign.Core.Organisations;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using static Campaign.Web.Tests.SampleSnapshot;

namespace Campaign.Web.Tests.Site;

/// <summary>
/// Two plans with targets, the decision they are based on, an allocation, a duty and an organisation.
/// </summary>
internal static class SamplePlans
{
    public static IEnumerable<PublishedItem> All()
    {
        yield return new LegalDocument(
            Header(5000, "119-kh-ubnd", "Kế hoạch phòng, chống bạo lực gia đình đến năm 2025 (mẫu)")
        )
        {
            Kind = "ke-hoach",
            Number = "119/KH-UBND",
            IssuedOn = new(2022, 11, 28),
            Issuer = "UBND thành phố mẫu",
            IssuerPlace = "dak-nong",
            BasedOn = [SiteSample.Basis],
            Recipients = ["UBND tỉnh mẫu"],
            Period = new(2022, 2025),
            Note = "Văn bản gốc bị cắt.",
            Body = "Nội dung *mẫu*.",
        };
        yield return new LegalDocument(Header(5001, "48-kh-ubnd", "Kế hoạch bình đẳng giới (mẫu)"))
        {
            Kind = "ke-hoach",
            Number = "48/KH-UBND",
            IssuedOn = new(2021, 3, 1),
            Issuer = "UBND tỉnh mẫu",
            BasedOn = [SiteSample.Basis],
        };
        yield return new LegalDocument(Header(5002, "qd-2232", "Quyết định 2232/QĐ-TTg"))
        {
            Kind = "quyet-dinh",
            Number = "2232/QĐ-TTg",
            IssuedOn = new(2020, 12, 28),
            Issuer = "Thủ tướng Chính phủ",
        };
        yield return Percent(
            5100,
            SiteSample.Plan,
            1,
            40,
            Comparator.Equal,
            "số hộ gia đình",
            "tham gia nói chuyện chuyên đề"
        );
        yield return Percent(
            5101,
            SiteSample.Plan,
            2,
            70,
            Comparator.MoreThan,
            "người có nguy cơ",
            "được trang bị kiến thức"
        ) with
        {
            Progress =
            [
                new(2023, 55.5m, "Báo cáo mẫu 2023"),
                new(2024, 72, "Báo cáo mẫu 2024", "https://example.gov.vn/bc-2024"),
            ],
        };
        yield return Percent(
            5102,
            SiteSample.OtherPlan,
            1,
            50,
            Comparator.AtLeast,
            "nạn nhân khi phát hiện",
            "được thụ hưởng dịch vụ"
        );
        yield return Percent(
            5103,
            SiteSample.OtherPlan,
            2,
            1,
            Comparator.AtLeast,
            "cán bộ ở cơ sở",
            "được tập huấn"
        ) with
        {
            Unit = "lần/năm",
            Progress = [new(2023, 2, "Báo cáo mẫu 2023")],
        };
        yield return new Allocation(SiteSample.Of(5200, "qua-tang", "Tặng quà (mẫu)", 2021))
        {
            UnitName = "suất quà",
            UnitValue = 500_000,
            Parts = [new("thực phẩm", 200_000), new("tiền mặt", 300_000)],
            Rows = [new(null, "Đắk Song", 11), new(null, "Đắk Mil", 11)],
            DeclaredQuantity = 22,
            From = new(2021, 11, 15),
            To = new(2021, 11, 25),
        };
        yield return new ReportingDuty(SiteSample.Of(5300, "bao-cao", "Báo cáo kết quả", 2021))
        {
            Document = SiteSample.Plan,
            Who = "Các đơn vị",
            Subject = "kết quả Tháng hành động",
            To = "UBND tỉnh mẫu",
            Via = "Sở mẫu",
            DueBefore = new(2021, 12, 17),
        };
        yield return new Organisation(Header(5400, "bo-mau", "Bộ mẫu"))
        {
            Website = "https://example.gov.vn/",
            Body = "Cơ quan mẫu.",
        };

        static Target Percent(
            int n,
            Guid plan,
            int order,
            decimal value,
            Comparator comparator,
            string population,
            string outcome
        ) =>
            new(Header(n, $"chi-tieu-{n}", outcome))
            {
                Document = plan,
                Order = order,
                OfficialText = $"Phấn đấu đạt {value}% {population} {outcome}.",
                Population = population,
                Outcome = outcome,
                Comparator = comparator,
                Value = value,
                Unit = "%",
                Deadline = 2025,
            };
    }
}
