using System.Globalization;
using System.Text;
using Campaign.Core.Services;

namespace Campaign.Web.Mail;

/// <summary>The text for officers about numbers that have not been checked for long.</summary>
internal static class AgeingText
{
    /// <summary>The body of the message.</summary>
    /// <param name="ageing">What there is to report.</param>
    /// <param name="name">The officer's name.</param>
    /// <param name="origin">Address of the site; null when there should be no links.</param>
    public static string Of(Ageing ageing, string name, string? origin)
    {
        var text = new StringBuilder($"Chào {name},\n");
        if (!ageing.Alarms.IsEmpty)
        {
            text.Append("\nCác số khẩn cấp và số toàn quốc sau đã quá lâu không ai gọi kiểm tra. ");
            text.Append("Người dân vẫn thấy các số này; xin gọi thử ngay, rồi ghi ngày kiểm tra:\n\n");
            foreach (var service in ageing.Alarms)
                Line(text, service, origin, null);
        }
        if (!ageing.Leaving.IsEmpty)
        {
            text.Append("\nCác dịch vụ sau sẽ tự gỡ khỏi trang nếu không ai kiểm tra trước ngày ghi bên cạnh:\n\n");
            foreach (var service in ageing.Leaving)
                Line(text, service, origin, Verification.Default.WithdrawsOn(service));
        }
        return text.Append("\nThư này được gửi mỗi tuần một lần cho đến khi mọi số trên được kiểm tra.\n").ToString();
    }

    private static void Line(StringBuilder text, Service service, string? origin, DateOnly? leaves)
    {
        text.Append(CultureInfo.InvariantCulture, $"- {service.Title}");
        if (service.VerifiedOn is { } day)
            text.Append(CultureInfo.InvariantCulture, $", kiểm tra lần cuối ngày {day:dd'/'MM'/'yyyy}");
        if (leaves is { } last)
            text.Append(CultureInfo.InvariantCulture, $", tự gỡ ngày {last:dd'/'MM'/'yyyy}");
        text.Append('\n');
        if (origin is not null)
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {origin}/umbraco/section/content/workspace/document/edit/{service.Id}\n"
            );
    }
}
