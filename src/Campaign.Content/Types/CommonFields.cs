using System.Collections.Immutable;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Vocabularies;
using static Campaign.Content.Types.Tables.Make;

namespace Campaign.Content.Types;

/// <summary>What every item carries, after its own fields: the header of Campaign.Core's records.</summary>
public static class CommonFields
{
    /// <summary>
    /// The id of a record in files and the last part of its address. The alias is Umbraco's own: a property of this
    /// name sets the address of a document.
    /// </summary>
    public const string Id = "umbracoUrlName";

    /// <summary>The title that readers see.</summary>
    public const string Title = "title";

    /// <summary>Where a record comes from.</summary>
    public const string Source = "source";

    /// <summary>The edition or campaign that a document of a province belongs to.</summary>
    public const string Edition = "edition";

    /// <summary>The last part of the address; every item has it.</summary>
    public static Field IdField { get; } =
        new Field(
            Id,
            "Tên trong địa chỉ",
            "Phần cuối của địa chỉ web: chữ thường không dấu, số, gạch nối. Để trống thì lấy từ tên mục. "
                + "Đã xuất bản thì nên giữ nguyên.",
            FormKind.Name
        );

    /// <summary>The title; every item has it.</summary>
    public static Field TitleField { get; } =
        Area(Title, "Tiêu đề", "Tiêu đề hiện cho người dân. Để trống thì dùng tên mục.").Translated();

    /// <summary>The fields of the header, which follow a type's own without being named.</summary>
    public static ImmutableArray<Field> All { get; } =
    [
        Area("summary", "Tóm tắt", "Một hoặc hai câu, hiện trong danh sách.").Translated(),
        Date("validFrom", "Dùng từ ngày", "Ngày đầu tiên được dùng; để trống nếu không giới hạn."),
        Date("validUntil", "Dùng đến hết ngày", "Ngày cuối cùng được dùng; để trống nếu không giới hạn."),
        PickMany(
                "places",
                "Địa phương",
                "Nội dung dành cho nơi nào; để trống là cả nước, trong thư mục của một tỉnh là tỉnh ấy.",
                "place"
            )
            .OrAll(),
        Choices("audiences", "Đối tượng", "Để trống là mọi người.", VocabularySet.Audience),
        Choice("situation", "Tình huống", "Để trống là bình thường.", ChoiceLists.Situation),
        Tables.Make.Source(Source, "Nguồn: văn bản", "Văn bản có nội dung này, nếu đã có trong hệ thống."),
        Date("reviewedOn", "Rà soát ngày", "Lần gần nhất có người đọc lại."),
        Date("nextReviewOn", "Rà soát lại vào", "Ngày cần có người đọc lại."),
        Line("licence", "Giấy phép", "Quyền sử dụng nội dung, ví dụ CC-BY-4.0."),
        Flag("sample", "Nội dung mẫu", "Đánh dấu nội dung chỉ để minh họa."),
    ];

    /// <summary>For documents in a province's folder: which edition they belong to.</summary>
    public static Field EditionField { get; } =
        Pick(
            Edition,
            "Chiến dịch hoặc năm",
            "Chỉ cần khi mục nằm trong thư mục của một địa phương; nơi khác thì theo vị trí trong cây.",
            "edition",
            "campaign"
        );
}
