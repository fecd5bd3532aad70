using Campaign.Core.Places;
using Campaign.Core.Results;

namespace Campaign.Web.Reporting.Form;

/// <summary>Words on forms.</summary>
internal static class FormWords
{
    /// <summary>Where a report stands, a sentence.</summary>
    public static string Of(ReportState state) =>
        state switch
        {
            ReportState.Draft => "Đang điền, chưa nộp.",
            ReportState.Submitted => "Đã nộp, đang chờ cơ quan nhận báo cáo xem.",
            ReportState.Returned => "Được trả lại để sửa.",
            ReportState.Accepted => "Đã được chấp nhận.",
            _ => "Đã khóa.",
        };

    /// <summary>Whose count a field is for.</summary>
    public static string NameOf(PlaceLevel? level) =>
        level switch
        {
            PlaceLevel.Province => "Cấp tỉnh",
            PlaceLevel.District => "Cấp huyện",
            PlaceLevel.Commune => "Cấp xã",
            _ => "Số lượng",
        };
}
