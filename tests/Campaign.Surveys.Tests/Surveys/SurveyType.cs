using Campaign.Content.Projection;
using Campaign.Content.Types;
using Campaign.Core.Publication;
using static Campaign.Content.Types.Tables.Make;

namespace Campaign.Surveys;

/// <summary>What officers see of a survey, and how their document becomes the record.</summary>
public static class SurveyType
{
    /// <summary>The type, to be registered.</summary>
    public static RecordType Record { get; } =
        new(
            new ItemTable(
                "survey",
                "Khảo sát",
                "Một đợt hỏi ý kiến người dân. Không hỏi tên người trả lời.",
                "icon-poll",
                [],
                [
                    CommonFields.IdField,
                    CommonFields.TitleField,
                    Date("opensOn", "Mở từ ngày", "Ngày đầu tiên.").Required(),
                    Date("closesOn", "Đến hết ngày", "Ngày cuối cùng.").Required(),
                    Lines("questions", "Câu hỏi", "Mỗi dòng một câu.").Required().TranslatedName(),
                    Markdown("body", "Giới thiệu", "Khảo sát để làm gì.").Translated(),
                    CommonFields.EditionField,
                ]
            )
            {
                Home = RecordHome.InCampaign("surveys", "Khảo sát"),
                Parents = ["campaign", "edition", "folder", "provinceFolder"],
            },
            Survey
        );

    private static Survey Survey(ItemHeader header, Fields from) =>
        new(header)
        {
            OpensOn = from.Date("opensOn")!.Value,
            ClosesOn = from.Date("closesOn")!.Value,
            Questions = from.Lines("questions"),
            Body = from.Text("body"),
        };
}
