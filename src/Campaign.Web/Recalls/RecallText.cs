using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Mail;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Campaign.Web.Recalls;

/// <summary>What a station is written about a recall.</summary>
internal sealed class RecallText(IOptions<MailOptions> options, IOptions<CampaignOptions> campaign, CampaignClock clock)
{
    /// <summary>Path of the page that lists every notice; each has a sheet below it.</summary>
    public const string Path = "/thu-hoi";

    /// <summary>Query parameter of a letter's code.</summary>
    public const string Code = "ma";

    /// <summary>The letter.</summary>
    public MimeMessage Letter(RecallNotice notice, RecallLetter letter)
    {
        var withdrawn = notice.Kind == RecallKind.Withdrawn;
        // The site may not know its own address; then there is nothing to click.
        var link = campaign.Value.BaseUrl?.TrimEnd('/') is { } origin
            ? $"""

                Bấm vào đây để báo đã nhận và đã ngừng dùng:
                {origin}{Path}/{notice.Id}?{Code}={letter.Code}

                Tờ thông báo để in, dán: {origin}{Path}/{notice.Id}

                """
            : "";
        var message = AutomaticMessage.Of(
            options.Value.Sender,
            MailboxAddress.Parse(letter.Recipient),
            // No title in the subject: whatever officers typed stays out of the headers.
            withdrawn ? "THU HỒI: hãy ngừng phát, ngừng dùng một nội dung" : "ĐÍNH CHÍNH: một nội dung đã gửi đài",
            clock.LocalNow,
            $"""
            Kính gửi đài,

            {notice.Text}

            Nội dung này đã được gửi đến địa chỉ thư này trong chương trình hằng ngày.
            {(
                withdrawn
                    ? "Hãy bỏ bản in, bản ghi âm và tệp đã tải."
                    : "Hãy dùng nội dung mới trong chương trình lấy từ bây giờ."
            )}
            {link}
            """
        );
        message.MessageId = letter.MessageId;
        return message;
    }
}
