using Campaign.Core.Vocabularies;

namespace Campaign.Web.Tests.Site;

/// <summary>Controlled lists with a few terms each.</summary>
internal static class SiteVocabularies
{
    public static VocabularySet Create() =>
        new([
            Of(VocabularySet.Audience, ("nam-gioi", "Nam giới"), ("phu-nu", "Phụ nữ")),
            Of(
                VocabularySet.EventKind,
                ("ngay-ky-niem", "Ngày kỷ niệm"),
                ("noi-chuyen", "Nói chuyện chuyên đề"),
                ("toa-dam", "Tọa đàm"),
                ("hoi-thi", "Hội thi")
            ),
            Of(VocabularySet.MaterialKind, ("ap-phich", "Áp phích"), ("bang-ron", "Băng rôn")),
            Of(
                VocabularySet.ServiceKind,
                ("tong-dai", "Tổng đài"),
                ("nha-tam-lanh", "Nơi tạm lánh"),
                ("y-te", "Khám, chữa bệnh"),
                ("phap-ly", "Trợ giúp pháp lý"),
                ("tu-van", "Tư vấn")
            ),
            Of(VocabularySet.DocumentKind, ("ke-hoach", "Kế hoạch"), ("quyet-dinh", "Quyết định")),
            Of(VocabularySet.ScriptKind, ("spot", "Lời nhắn ngắn")),
            Of(
                VocabularySet.MessageGroup,
                ("hanh-dong", "Cùng hành động"),
                ("nam-gioi", "Nam giới tham gia"),
                ("len-tieng", "Lên tiếng và báo tin"),
                ("thoi-diem", "Gắn với thời điểm")
            ),
        ]);

    private static Vocabulary Of(string alias, params (string Alias, string Name)[] terms) =>
        new(alias, alias, [.. terms.Select(x => new Term(x.Alias, x.Name))]);
}
