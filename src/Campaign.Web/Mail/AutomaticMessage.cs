using System.Text;
using MimeKit;

namespace Campaign.Web.Mail;

/// <summary>A message that a machine writes: text, and files beside it.</summary>
internal static class AutomaticMessage
{
    /// <summary>Puts a message together.</summary>
    /// <param name="from">Sender.</param>
    /// <param name="to">Recipient.</param>
    /// <param name="subject">Subject line.</param>
    /// <param name="date">When it is written, with the zone shown to the reader.</param>
    /// <param name="text">Body.</param>
    /// <param name="files">Attachments; their disposal is the message's.</param>
    public static MimeMessage Of(
        MailboxAddress from,
        MailboxAddress to,
        string subject,
        DateTimeOffset date,
        string text,
        params MimePart[] files
    )
    {
        var body = Text(text);
        var message = new MimeMessage(
            [from],
            [to],
            subject,
            files.Length == 0 ? body : new Multipart("mixed", [body, .. files])
        )
        {
            Date = date,
        };
        // No out-of-office answers, please (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    /// <summary>A text file.</summary>
    public static MimePart TextFile(string name, string text)
    {
        var part = Text(text);
        part.ContentDisposition = new ContentDisposition(ContentDisposition.Attachment);
        part.FileName = name;
        return part;
    }

    /// <summary>Any other file.</summary>
    public static MimePart File(string name, string mediaType, byte[] bytes) =>
        new(ContentType.Parse(mediaType))
        {
            Content = new MimeContent(new MemoryStream(bytes)),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = name,
        };

    private static TextPart Text(string text)
    {
        var part = new TextPart("plain") { ContentTransferEncoding = ContentEncoding.Base64 };
        part.SetText(Encoding.UTF8, text);
        return part;
    }
}
