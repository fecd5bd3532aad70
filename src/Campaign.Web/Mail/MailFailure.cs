using System.Globalization;
using System.Text.RegularExpressions;
using MailKit.Net.Smtp;
using MimeKit;

namespace Campaign.Web.Mail;

/// <summary>
/// The mail server cannot be reached, is not trusted or refuses the sign-in, so nothing can be sent now.
/// </summary>
internal sealed class NoMailServerException(string message, Exception inner) : Exception(message, inner);

/// <summary>The message has no recipient any more.</summary>
internal sealed class UndeliverableException(string message) : Exception(message);

/// <summary>What a failed attempt means for the next one.</summary>
internal enum MailOutcome
{
    /// <summary>The message may be accepted later.</summary>
    Later,

    /// <summary>The message will never be accepted: the address does not exist, or the message is too large.</summary>
    Never,

    /// <summary>No message is accepted now, whoever it is for.</summary>
    NoServer,
}

/// <summary>Interprets the replies of SMTP servers (RFC 5321 §4.2, enhanced status codes of RFC 3463).</summary>
internal static partial class MailFailure
{
    /// <summary>
    /// What an exception from <see cref="IMailSession.SendAsync"/> or from building the message means.
    /// </summary>
    public static MailOutcome Of(Exception fault) =>
        fault switch
        {
            NoMailServerException or SmtpCommandException { StatusCode: SmtpStatusCode.AuthenticationRequired } =>
                MailOutcome.NoServer,
            SmtpCommandException answer => Of(answer),
            // The address cannot be written in a form that the server understands.
            NotSupportedException or ParseException or FormatException or UndeliverableException => MailOutcome.Never,
            _ => MailOutcome.Later,
        };

    /// <summary>
    /// The fault as a log may show it. Servers repeat the recipient in what they refuse, and parsers an address.
    /// </summary>
    public static Exception? Unnamed(Exception fault) =>
        fault is SmtpCommandException or ParseException or FormatException ? null : fault;

    /// <summary>What happened, without the words of a server, which may contain the recipient.</summary>
    public static string Reason(Exception fault) =>
        fault is SmtpCommandException answer
            ? string.Create(CultureInfo.InvariantCulture, $"the server answered {(int)answer.StatusCode}")
            : fault.GetType().Name;

    private static MailOutcome Of(SmtpCommandException answer)
    {
        // What is wrong with the sender concerns every message alike, and its administrator can repair it.
        if ((int)answer.StatusCode < 500 || answer.ErrorCode == SmtpErrorCode.SenderNotAccepted)
            return MailOutcome.Later;
        // Codes are 5.subject.detail. Subject 1 is the address, where 1.7 and 1.8 mean the sender's, and 1.90 that the
        // account has sent enough for today; 2 the mailbox, where 2.2 means it is full; 3.4 too large; 5 and 6 the
        // message. The rest concerns the network and the server's policy, which its administrator can change.
        if (Enhanced().Match(answer.Message) is { Success: true } code)
            return (Number(code, 1), Number(code, 2)) switch
            {
                (1, 7 or 8 or 90) => MailOutcome.Later,
                (1, _) or (3, 4) or (5, _) or (6, _) => MailOutcome.Never,
                (2, not 2) => MailOutcome.Never,
                _ => MailOutcome.Later,
            };
        // Without an enhanced code, 552 about a recipient means a full mailbox. Other replies about the recipient are
        // final.
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
