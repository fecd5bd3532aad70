namespace Campaign.UmbracoHost.Media.Cleaning.Pdf;

/// <summary>What somebody who opens a PDF may miss after it has been cleaned.</summary>
[Flags]
internal enum PdfLoss
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>What ran by itself or at a click: scripts, forms that are sent, programs that are started.</summary>
    Actions = 1,

    /// <summary>Files, recordings and films inside.</summary>
    Files = 2,
}

/// <summary>The loss in words.</summary>
internal static class PdfLossWords
{
    /// <summary>A sentence for the officer who uploaded it; null when nothing was lost.</summary>
    public static string? Text(this PdfLoss loss) =>
        loss switch
        {
            PdfLoss.Actions =>
                "Tệp PDF có mã lệnh hoặc nút bấm tự mở chương trình, gửi biểu mẫu: những phần này đã bị gỡ. "
                    + "Phần in ra giấy vẫn giữ nguyên.",
            PdfLoss.Files => "Tệp PDF có tệp, âm thanh hoặc phim đính kèm bên trong: những phần này đã bị gỡ. "
                + "Nếu người đọc cần, hãy tải riêng từng tệp lên.",
            PdfLoss.Actions | PdfLoss.Files =>
                "Tệp PDF có mã lệnh và có tệp, âm thanh hoặc phim đính kèm bên trong: những phần này đã bị gỡ. "
                    + "Nếu người đọc cần tệp đính kèm, hãy tải riêng từng tệp lên.",
            _ => null,
        };
}
