using System.Globalization;
using System.Text;
using Campaign.Core.Campaigns;
using Campaign.Core.Results;
using Campaign.Web.Words;

namespace Campaign.Web.Reporting.Reminders;

/// <summary>Words of reminders. Nothing that officers typed gets into a subject line.</summary>
internal static class ReminderText
{
    private const int MostNames = 200;

    /// <summary>The subject line; null: the first letter to a unit.</summary>
    public static string Subject(ReportReminder? reminder) =>
        reminder switch
        {
            null => "Liên kết để điền báo cáo kết quả",
            ReportReminder.Week => "Báo cáo kết quả: sắp đến hạn",
            ReportReminder.Day => "Báo cáo kết quả: hạn chót",
            _ => "Báo cáo kết quả: đã quá hạn",
        };

    /// <summary>To an officer, about the units that are theirs.</summary>
    public static string ToOfficer(
        string name,
        Edition edition,
        DateOnly due,
        IReadOnlyList<MissingReport> missing,
        string? origin
    )
    {
        var text = new StringBuilder(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Chào {name},\n\n{edition.Title}: {missing.Count} đơn vị chưa nộp báo cáo, hạn nộp trước ngày "
            )
        );
        text.Append(Dates.Full(due)).Append(".\n\n");
        foreach (var unit in missing.Take(MostNames))
            text.Append("- ").Append(unit.Facts.Name).Append('\n');
        if (missing.Count > MostNames)
            text.Append(CultureInfo.InvariantCulture, $"và {missing.Count - MostNames} đơn vị nữa.\n");
        if (origin is not null)
            text.Append("\nMở danh sách: ")
                .Append(origin.TrimEnd('/'))
                .Append("/umbraco/section/content/dashboard/bao-cao-ket-qua\n");
        return text.ToString();
    }

    /// <summary>To a unit without an account.</summary>
    public static string ToUnit(MissingReport unit, string url, DateOnly until)
    {
        var due = unit.Due is { } day ? $"Hạn nộp: trước ngày {Dates.Full(day)}.\n" : "";
        return $"Kính gửi {unit.Facts.Name},\n\nBáo cáo kết quả {unit.Facts.Edition.Title} của đơn vị chưa nộp. {due}\n"
            + $"Điền và nộp tại đây, không cần tài khoản:\n{url}\n\n"
            + $"Liên kết dùng được đến ngày {Dates.Full(until)}. Ai có liên kết thì điền được báo cáo này: xin không "
            + "chuyển ra ngoài đơn vị. Báo cáo không nêu tên, địa chỉ, số điện thoại của người nào.\n";
    }
}
