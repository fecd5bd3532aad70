using System.Collections.Immutable;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Wording;
using static Campaign.Content.Types.Tables.Make;

namespace Campaign.Content.Types.Tables;

/// <summary>Fields about the forms that are made of an item.</summary>
internal static class FormTables
{
    private const string Wider = "Để trống thì theo chiến dịch, rồi theo chiến dịch ở trang chủ, rồi theo trang này.";

    /// <summary>What campaigns and editions set for the forms of their items, on a tab of its own.</summary>
    public static ImmutableArray<Field> Choices { get; } =
    [
        Number(FormChoiceFields.PhoneMessages, "Tin nhắn: số tin", $"Một lời dài nhất mấy tin, từ 1 đến 10. {Wider}"),
        Number(FormChoiceFields.PostCharacters, "Bài đăng: số ký tự", $"Dài nhất bao nhiêu ký tự. {Wider}"),
        Number(FormChoiceFields.CaptionCharacters, "Lời dưới clip: số ký tự", $"Dài nhất bao nhiêu ký tự. {Wider}"),
        Number(FormChoiceFields.RadioSeconds, "Lời đọc: số giây", $"Đọc bình thường lâu nhất bao nhiêu giây. {Wider}"),
        Number(FormChoiceFields.HashtagCount, "Số thẻ", $"Một bài đăng có nhiều nhất bao nhiêu thẻ. {Wider}"),
        Lines(
            FormChoiceFields.Hashtags,
            "Thẻ",
            "Mỗi dòng một thẻ, viết thành lời: bình đẳng giới. Thẻ của năm đứng trước thẻ của chiến dịch."
        ),
        Line(
            FormChoiceFields.Sender,
            "Tên người gửi tin nhắn",
            $"Như nhà mạng đã cấp, nhiều nhất 11 ký tự không dấu. {Wider}"
        ),
        Line(FormChoiceFields.SenderBegins, "Đầu tin nhắn", $"Chữ mà nhà mạng đòi ở đầu mỗi tin. {Wider}"),
        Line(FormChoiceFields.SenderEnds, "Cuối tin nhắn", $"Ví dụ câu «không trả lời tin này». {Wider}"),
        Rows(
            FormChoiceFields.Templates,
            "Mẫu",
            "{tên} là một trường đã duyệt; phần trong [ ] bỏ đi khi trường trong đó trống; \\n là xuống dòng. "
                + $"Mỗi dạng dùng mẫu đầu tiên vừa giới hạn. Trường: {Known()}. {Wider}",
            new("type", "loại mục", ColumnForm.Choice, true, ChoiceLists.FormedType),
            new("form", "dạng", ColumnForm.Choice, true, ChoiceLists.TemplateForm),
            new("template", "mẫu", Required: true)
        ),
        Make.Choices(FormChoiceFields.Pictures, "Cỡ ảnh", $"Cỡ ảnh của thông điệp. {Wider}", ChoiceLists.SharePicture),
        Rows(
            FormChoiceFields.Sizes,
            "Cỡ ảnh thêm",
            "Khi một mạng xã hội đòi cỡ khác. Ảnh vẽ theo bố cục ngang, vuông hay đứng gần tỷ lệ nhất; mỗi cạnh từ "
                + $"{PictureSize.Least} đến {PictureSize.Most} điểm ảnh. {Wider}",
            new("title", "tên", Required: true),
            new("width", "rộng", ColumnForm.Whole, true),
            new("height", "cao", ColumnForm.Whole, true)
        ),
    ];

    /// <summary>Words of an officer's own for single forms.</summary>
    /// <param name="needed">What they must hold.</param>
    public static ImmutableArray<Field> OwnWording(string needed) =>
        [
            Area(
                    Campaign.Core.Wording.OwnWording.PhoneField,
                    "Lời tin nhắn tự viết",
                    $"Để trống thì tin nhắn làm theo mẫu. Phải có {needed}."
                )
                .Translated(),
            Area(
                    Campaign.Core.Wording.OwnWording.PostField,
                    "Lời bài đăng tự viết",
                    $"Để trống thì bài đăng mạng xã hội làm theo mẫu. Phải có {needed}."
                )
                .Translated(),
            Area(
                    Campaign.Core.Wording.OwnWording.CaptionField,
                    "Lời ngắn tự viết",
                    $"Lời dưới clip; để trống thì làm theo mẫu. Phải có {needed}."
                )
                .Translated(),
        ];

    private static string Known() =>
        string.Join(
            "; ",
            ChoiceLists.FormedTypes.Select(x =>
                $"{x.Name}: {string.Join(", ", TemplateFields.Of(new(x.Alias))!.Value)}"
            )
        );
}
