using Campaign.Web.Pages;

namespace Campaign.Web.Reporting.Form;

/// <summary>Pages around the form.</summary>
internal static class FormPages
{
    /// <summary>The form itself.</summary>
    public static Page Of(ReportFormModel model) =>
        Page.Of<ReportFormView, ReportFormModel>(
            model,
            new PageHead($"Báo cáo kết quả: {model.Unit}")
            {
                Store = false,
                Listed = false,
                Theme = model.Edition.VisualTheme,
                Faulty = model.FaultTitle.Length > 0,
            }
        );

    /// <summary>Why a link opens nothing.</summary>
    public static Page Refused(FormRefusal refusal) =>
        Page.Of<FormRefusedView, FormRefusal>(
            refusal,
            new PageHead(refusal.Title) { Store = false, Listed = false }
        ) with
        {
            Status = refusal.Status,
        };

    /// <summary>Back to the form. A reload of the page does not send the form again.</summary>
    public static Page Onward(string path, string done) =>
        Refused(new(StatusCodes.Status303SeeOther, "Đã lưu", "Đã lưu.", path)) with
        {
            Location = $"{path}?{FieldNames.Done}={done}",
        };

    /// <summary>What was just done; null: nothing.</summary>
    public static string? Done(string? what) =>
        what switch
        {
            FieldNames.Save => "Đã lưu. Báo cáo chưa nộp.",
            FieldNames.Submit => "Đã nộp báo cáo.",
            FieldNames.Imported => "Đã nhập số liệu từ tệp. Báo cáo chưa nộp.",
            _ => null,
        };
}
