using Campaign.Core.Broadcast;
using Campaign.Core.Bulletins;
using Campaign.Core.Campaigns;
using Campaign.Core.Events;
using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Vocabularies;
using static Campaign.Web.Tests.SampleSnapshot;

namespace Campaign.Web.Tests.Site;

/// <summary>
/// A published campaign with enough for every page of the site: two campaigns, two years, former and current places.
/// </summary>
internal static class SiteSample
{
    public static readonly Guid Plan = Key(5000);
    public static readonly Guid OtherPlan = Key(5001);
    public static readonly Guid Basis = Key(5002);

    public static CampaignSnapshot Create() =>
        With(CampaignSnapshot.Empty(SiteVocabularies.Create()), [.. Items()]).With(SampleRecalls.All);

    /// <summary>The snapshot with additional published items.</summary>
    public static CampaignSnapshot With(CampaignSnapshot snapshot, params PublishedItem[] items)
    {
        var seq = snapshot.Seq;
        var stamped = items.Select(x => x with { Header = x.Header with { Version = ++seq } }).ToList();
        var log = stamped.Select(x => new Change(
            x.Version,
            x.Id,
            x.Type.Name,
            x.Language,
            ChangeAction.Upsert,
            ChangeReason.Published,
            Then
        ));
        return snapshot.Apply(stamped, [.. log], seq);
    }

    private static IEnumerable<PublishedItem> Items() =>
        Campaigns()
            .Concat(Messages())
            .Concat(SampleServices.All())
            .Concat(Events())
            .Concat(Materials())
            .Append(
                new Bulletin(Of(3900, "so-1", "Bản tin số 1 (mẫu)", 2025))
                {
                    Number = 1,
                    IssuedOn = new(2025, 11, 21),
                    Items = [Plan],
                }
            )
            .Concat(SamplePlans.All())
            .Concat(SamplePlaces.All());

    internal static ItemHeader Of(int n, string slug, string title, int? year = null) =>
        Header(n, slug, title) with
        {
            Campaign = SampleSnapshot.Action,
            Edition = year,
        };

    private static IEnumerable<PublishedItem> Campaigns()
    {
        yield return new CampaignInfo(
            Of(
                1,
                SampleSnapshot.Action,
                "Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới"
            )
        )
        {
            Alias = SampleSnapshot.Action,
            Order = 1,
            SeasonStart = new(11, 15),
            SeasonEnd = new(12, 15),
            Body = "Diễn ra **hằng năm**.",
        };
        yield return new CampaignInfo(
            Header(2, "thang-gia-dinh", "Tháng hành động quốc gia phòng, chống bạo lực gia đình") with
            {
                Campaign = "thang-gia-dinh",
            }
        )
        {
            Alias = "thang-gia-dinh",
            Order = 2,
        };
        yield return new Edition(
            Header(3, "thang-gia-dinh-2025", "Tháng 6 năm 2025") with
            {
                Campaign = "thang-gia-dinh",
                Edition = 2025,
            }
        )
        {
            Year = 2025,
            Theme = "Chấm dứt bạo lực, vun đắp yêu thương",
            ThemeSource = new(null, "Nguồn mẫu"),
            Start = new(2025, 6, 1),
            End = new(2025, 6, 30),
            VisualTheme = "thang-gia-dinh",
        };
        yield return new Edition(Of(10, "thang-hanh-dong-2021", "Tháng hành động năm 2021", 2021))
        {
            Year = 2021,
            Theme =
                "Đảm bảo an sinh xã hội, tăng quyền năng và tạo cơ hội cho phụ nữ và trẻ em gái nhằm "
                + "thực hiện bình đẳng giới và xóa bỏ bạo lực trên cơ sở giới",
            ThemeSource = new(Plan, null),
            Start = new(2021, 11, 15),
            End = new(2021, 12, 15),
            VisualTheme = "thang-hanh-dong",
            LegalBasis = [Basis],
            Roles = [new(null, "Sở mẫu", RoleKind.Lead, "Chủ trì (mẫu)")],
            Activities = "- Nói chuyện\n- Hội thi",
            Funding = "Ngân sách các cấp (mẫu).",
        };
        yield return new LocalTheme(Of(11, "dak-nong", "Chủ đề địa phương", 2021) with { Places = ["dak-nong"] })
        {
            Theme = "Đảm bảo an sinh xã hội, tăng cường quyền năng cho phụ nữ và trẻ em gái",
        };
        yield return new Edition(Of(12, "thang-hanh-dong-2025", "Tháng hành động năm 2025", 2025))
        {
            Year = 2025,
            Theme = "Bình đẳng giới và an toàn cho phụ nữ và trẻ em gái trong kỷ nguyên số",
            ThemeSource = new(null, "Nguồn mẫu"),
            Start = new(2025, 11, 15),
            End = new(2025, 12, 15),
            VisualTheme = "ky-nguyen-so",
        };
        yield return new Edition(Of(13, "thang-hanh-dong-2026", "Tháng hành động năm 2026", 2026))
        {
            Year = 2026,
            Start = new(2026, 11, 15),
            End = new(2026, 12, 15),
            VisualTheme = "thang-hanh-dong",
        };
    }

    private static IEnumerable<PublishedItem> Messages()
    {
        const string Men =
            "Nam giới tiên phong thúc đẩy bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới.";
        yield return new KeyMessage(
            Of(101, "huong-ung", "Hưởng ứng Tháng hành động", 2021) with
            {
                ValidUntil = new(2021, 12, 15),
            }
        )
        {
            Order = 1,
            Group = "thoi-diem",
            OfficialText = "Hướng ứng Tháng hành động vì bình đẳng giới năm 2021.",
            CorrectedText = "Hưởng ứng Tháng hành động vì bình đẳng giới năm 2021.",
            CorrectionNote = "Lỗi chính tả trong văn bản",
            LimitNote = "Chỉ dùng cho năm 2021",
        };
        yield return Evergreen(109, "cham-dut", 9, "Chấm dứt bạo lực đối với phụ nữ và trẻ em.") with
        {
            Group = "hanh-dong",
        };
        yield return Evergreen(106, "vun-dap", 6, "Chấm dứt bạo lực, vun đắp yêu thương.") with
        {
            Group = "hanh-dong",
        };
        yield return Evergreen(116, "nam-gioi", 16, Men) with
        {
            Group = "nam-gioi",
            Header = Of(116, "nam-gioi", Men, 2021) with { Audiences = ["nam-gioi"] },
        };
        yield return Evergreen(115, "len-tieng", 15, "Hãy lên tiếng khi bị bạo lực. Mọi người sẽ giúp bạn!") with
        {
            Group = "len-tieng",
            HelpLine = "Gọi 111 hoặc 1900 96 96 80.",
        };
        var english = Header(109, "end-violence", "End violence", "en-US") with
        {
            Campaign = SampleSnapshot.Action,
            Edition = 2021,
            AvailableLanguages = ["vi-VN", "en-US"],
        };
        yield return new KeyMessage(english)
        {
            Order = 9,
            OfficialText = "End violence against women and children.",
            Evergreen = true,
        };

        static KeyMessage Evergreen(int n, string slug, int order, string text) =>
            new(Of(n, slug, text, 2021) with { AvailableLanguages = n == 109 ? ["vi-VN", "en-US"] : ["vi-VN"] })
            {
                Order = order,
                OfficialText = text,
                Evergreen = true,
            };
    }

    private static IEnumerable<PublishedItem> Events()
    {
        yield return new Event(Of(300, "ngay-quoc-te-25-11", "Ngày quốc tế xóa bỏ bạo lực đối với phụ nữ", 2025))
        {
            Kind = Event.ObservanceKind,
            StartDate = new(2025, 11, 25),
            EndDate = new(2025, 11, 25),
        };
        yield return new Event(
            Of(301, "noi-chuyen", "Nói chuyện chuyên đề tại nhà văn hóa thôn", 2025) with
            {
                Places = ["00001"],
                IsSample = true,
                Audiences = ["nam-gioi"],
                Summary = "Dành cho các gia đình trong thôn.",
            }
        )
        {
            Kind = "noi-chuyen",
            StartDate = new(2025, 11, 23),
            StartTime = new(19, 0),
            EndDate = new(2025, 11, 23),
            EndTime = new(20, 30),
            Venue = "Nhà văn hóa thôn Mẫu",
            Organiser = "Ủy ban nhân dân xã Mẫu",
            Body = "Có *phần hỏi đáp*.",
            Programme = [new(new(19, 0), "Đón bà con (mẫu)"), new(new(19, 15), "Nói chuyện (mẫu)", "Báo cáo viên mẫu")],
        };
        yield return new Event(
            Of(302, "toa-dam", "Tọa đàm: an toàn cho trẻ em gái trên mạng", 2025) with
            {
                IsSample = true,
            }
        )
        {
            Kind = "toa-dam",
            StartDate = new(2025, 11, 28),
            StartTime = new(14, 0),
            EndDate = new(2025, 11, 28),
            InPerson = false,
            Online = true,
        };
        yield return new Event(Of(303, "bi-huy", "Hội thi kiến thức", 2025) with { IsSample = true })
        {
            Kind = "hoi-thi",
            StartDate = new(2025, 12, 5),
            EndDate = new(2025, 12, 7),
            Cancelled = true,
        };
    }

    private static IEnumerable<PublishedItem> Materials()
    {
        var poster = Rendered(350, "ap-phich-doc", "Áp phích A3 dọc", "ap-phich", "AP-2025-01", 106, "a3");
        poster = poster with { Header = poster.Header with { AvailableLanguages = ["vi-VN", "en-US"] } };
        yield return poster;
        yield return poster with
        {
            Header = poster.Header with { Language = "en-US", Slug = "portrait-poster", Title = "Portrait poster, A3" },
            AltText = "A poster with one message and the numbers to call.",
            DisplayGuidance = "Hang it on **main roads**.",
        };
        yield return Rendered(351, "ap-phich-ngang", "Áp phích A3 ngang", "ap-phich", "AP-2025-02", 109, "a3-ngang");
        yield return Rendered(352, "bang-ron", "Băng rôn 4 × 0,8 m", "bang-ron", "BR-2025-01", 109, "banner");

        static Material Rendered(
            int n,
            string slug,
            string title,
            string kind,
            string code,
            int message,
            string template
        ) =>
            new(Of(n, slug, title, 2025) with { IsSample = true, Licence = "CC BY 4.0" })
            {
                Kind = kind,
                Code = code,
                Message = Key(message),
                Templates = [template],
                DesignVersion = "1",
                AltText = "Áp phích có một câu thông điệp và số điện thoại trợ giúp.",
                DisplayGuidance = "Treo ở **trục đường chính**, khu đông dân cư.",
                PrintSpec = "297 × 420 mm, in màu hoặc đen trắng.",
            };
    }
}
