using System.Collections.Immutable;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Speakers;
using Campaign.Core.Vocabularies;
using static Campaign.Content.Types.Tables.Make;

namespace Campaign.Content.Types.Tables;

/// <summary>Fields about what kits of speakers are made of, on a tab of campaigns and editions.</summary>
internal static class SpeakerTables
{
    private const string Wider = "Để trống thì theo chiến dịch ở trang chủ, rồi theo trang này.";

    /// <summary>All of them.</summary>
    public static ImmutableArray<Field> Choices { get; } =
    [
        Rows(
            SpeakerChoiceFields.Meetings,
            "Các buổi nói chuyện",
            "Mỗi dòng một bước, theo thứ tự, ví dụ 20 | mở đầu | 5; các bước của một buổi cộng lại đúng số "
                + "phút của buổi, "
                + $"có bước số trợ giúp. Bước: {string.Join(", ", ChoiceLists.SpeakerParts.Select(x => x.Name))}. "
                + $"Buổi dài bằng buổi có sẵn thì thay buổi đó. {Wider}",
            new("meeting", "buổi mấy phút", ColumnForm.Whole, true),
            new("part", "bước", ColumnForm.Choice, true, ChoiceLists.SpeakerPart),
            new("minutes", "số phút", ColumnForm.Whole, true)
        ),
        Number(SpeakerChoiceFields.QuestionMinutes, "Một câu hỏi: số phút", $"Từ 1 đến 30, tính cả lời đáp. {Wider}"),
        Make.Choices(
            SpeakerChoiceFields.ScriptKinds,
            "Loại bài nói được",
            $"Loại bài phát thanh nói được trong một buổi gặp mặt. {Wider}",
            VocabularySet.ScriptKind
        ),
        Lines(SpeakerChoiceFields.Opening, "Mở đầu", $"Mỗi dòng một điều phải nói trước. {Wider}"),
        Lines(
            SpeakerChoiceFields.NeverAsk,
            "Không bao giờ hỏi",
            "Mỗi dòng một điều không hỏi trước đám đông. Thêm vào các điều có sẵn, không thay được điều nào."
        ),
        Lines(SpeakerChoiceFields.Afterwards, "Khi có người tìm đến riêng", $"Mỗi dòng một điều phải làm. {Wider}"),
        Lines(SpeakerChoiceFields.Counting, "Cách đếm", $"Đếm người dự mà không ghi tên, mỗi dòng một điều. {Wider}"),
        Questions(SpeakerChoiceFields.Questions, "Hỏi và đáp"),
        Questions(SpeakerChoiceFields.Quiz, "Câu đố"),
    ];

    private static Field Questions(string alias, string name) =>
        Rows(
            alias,
            name,
            "Lời đáp là mẫu trên các trường đã duyệt của nguồn: {tên trường}; phần trong [ ] bỏ đi khi trường trống. "
                + "Lời đáp không có trường nào là lời tự viết, phải có đơn vị duyệt và ngày duyệt mới được dùng. "
                + $"Trường: {Known()}. {Wider}",
            new("question", "câu hỏi", Required: true),
            new("answer", "lời đáp", Required: true),
            new("type", "loại nguồn", ColumnForm.Choice, true, ChoiceLists.SpeakerSource),
            new("slug", "tên trong địa chỉ của nguồn", Required: true),
            new("reviewedBy", "đơn vị duyệt"),
            new("reviewedOn", "ngày duyệt", ColumnForm.Date)
        );

    private static string Known() =>
        string.Join(
            "; ",
            ChoiceLists.SpeakerSources.Select(x =>
                $"{x.Name}: {string.Join(", ", new SpeakerSource(x.Alias, "").Fields!.Value)}"
            )
        );
}
