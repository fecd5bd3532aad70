using Campaign.Web.Mail;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Reporting.Letters;

/// <summary>Whether letters about reports reach anybody at all.</summary>
internal sealed class LetterWay(IOptions<MailOptions> mail, IOptions<CampaignOptions> campaign)
{
    /// <summary>Why they do not, a Vietnamese sentence; null when they do.</summary>
    public string? Problem =>
        campaign.Value.BaseUrl is null
            ? "Chưa đặt địa chỉ của trang (Campaign:BaseUrl) nên không gửi được liên kết qua thư: "
                + "hãy tự chuyển liên kết."
        : !mail.Value.UsesNetwork
            ? "Chưa cấu hình máy chủ thư: thư chỉ được ghi vào thư mục trên máy chủ, chưa ai nhận được."
        : null;
}
