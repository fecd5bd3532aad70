using System.Globalization;
using System.Text.RegularExpressions;
using MailKit.Net.Smtp;
using MimeKit;

namespace Campaign.Web.Mail;

/// <summary>The mail server cannot be reached, trusted or signed in to: no message can be sent now.</summary>
internal sealed class NoMailServerException(string message, Exception inner) : Exception(message, inner);

/// <summary>There is nobody any more whom the message could be for.</summary>
internal sealed class UndeliverableException(string message) : Exception(message);

/// <summary>What a failed attempt says about the next one.</summary>
internal enum MailOutcome
{
    /// <summary>The message may be taken later.</summary>
    Later,

    /// <summary>This message is never taken: the address does not exist, the message is too large.</summary>
    Never,

    /// <summary>No message is taken now, whoever it is for.</summary>
    NoServer,
}

/// <summary>Reads the answers of SMTP servers (RFC 5321 §4.2, enhanced status codes of RFC 3463).</summary>
internal static partial class MailFailure
{
    /// <summary>What a fault of <see cref="IMailSession.SendAsync"/> or of writing the message means.</summary>
    public static MailOutcome Of(Exception fault) =>
        fault switch
        {
            NoMailServerException or SmtpCommandException { StatusCode: SmtpStatusCode.AuthenticationRequired } =>
                MailOutcome.NoServer,
            SmtpCommandException answer => Of(answer),
            // The address cannot be written in what the server understands.
            NotSupportedException or ParseException or FormatException or UndeliverableException => MailOutcome.Never,
            _ => MailOutcome.Later,
        };

    private static MailOutcome Of(SmtpCommandException answer)
    {
        if ((int)answer.StatusCode < 500)
            return MailOutcome.Later;
        // 5.subject.detail. 1: the address; 2: the mailbox, of which 2.2 is a full one; 3.4: too large; 5, 6: the
        // message. What is left is the network and the server's policy, which its administrator can change.
        if (Enhanced().Match(answer.Message) is { Success: true } code)
            return (Number(code, 1), Number(code, 2)) switch
            {
                (1, _) or (3, 4) or (5, _) or (6, _) => MailOutcome.Never,
                (2, not 2) => MailOutcome.Never,
                _ => MailOutcome.Later,
            };
        // Without such a code 552 for a recipient is a full mailbox; other answers about the recipient are final.
        return
            answer.ErrorCode == SmtpErrorCode.RecipientNotAccepted
            && answer.StatusCode != SmtpStatusCode.ExceededStorageAllocation
            ? MailOutcome.Never
            : MailOutcome.Later;
    }

    private static int Number(Match code, int group) =>
        int.Parse(code.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^5\.(\d{1,3})\.(\d{1,3})\b")]
    private static partial Regex Enhanced();
}
