using System.Text;
using MimeKit;

namespace Campaign.Web.Mail;

/// <summary>Builds automatic messages: a text with attachments.</summary>
internal static class AutomaticMessage
{
    /// <summary>Builds a message.</summary>
    /// <param name="from">Sender.</param>
    /// <param name="to">Recipient.</param>
    /// <param name="subject">Subject line.</param>
    /// <param name="date">The date of the message, in the time zone shown to the reader.</param>
    /// <param name="text">Body.</param>
    /// <param name="files">Attachments, which the message disposes of.</param>
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
        // Prevents out-of-office replies (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    /// <summary>A file as attachment.</summary>
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
        // Base64 carries the bytes as they are, and in mail a line ends with CRLF (RFC 2046 §4.1.1).
        part.SetText(Encoding.UTF8, text.ReplaceLineEndings("\r\n"));
        return part;
    }
}
