using System.ComponentModel.DataAnnotations;
using System.Net.Mail;
using MailKit.Security;
using MimeKit;

namespace Campaign.Web.Mail;

/// <summary>Umbraco's own section <c>Umbraco:CMS:Global:Smtp</c>.</summary>
internal sealed class MailOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Umbraco:CMS:Global:Smtp";

    /// <summary>Sender: an address, or a name and an address (<c>Ban tổ chức &lt;a@b.vn&gt;</c>).</summary>
    public string? From { get; set; }

    /// <summary>SMTP server. Without one, messages are written to the drop folder.</summary>
    public string? Host { get; set; }

    /// <summary>Port of the server.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 25;

    /// <summary>None, Auto, SslOnConnect, StartTls or StartTlsWhenAvailable.</summary>
    public SecureSocketOptions SecureSocketOptions { get; set; } = SecureSocketOptions.Auto;

    /// <summary>User name; none means no sign-in.</summary>
    public string? Username { get; set; }

    /// <summary>Password.</summary>
    public string? Password { get; set; }

    /// <summary>Network, or SpecifiedPickupDirectory.</summary>
    public SmtpDeliveryMethod DeliveryMethod { get; set; } = SmtpDeliveryMethod.Network;

    /// <summary>The drop folder; by default <c>mail-drop</c> in the data folder.</summary>
    public string? PickupDirectoryLocation { get; set; }

    /// <summary>
    /// How the connection is secured. Auto never falls back to plain text, because invitations carry a link that sets a
    /// password; only an explicit None or StartTlsWhenAvailable does.
    /// </summary>
    public SecureSocketOptions Security =>
        SecureSocketOptions != SecureSocketOptions.Auto ? SecureSocketOptions
        : Port == 465 ? SecureSocketOptions.SslOnConnect
        : SecureSocketOptions.StartTls;

    /// <summary>Whether messages go over the network.</summary>
    public bool UsesNetwork => !string.IsNullOrEmpty(Host) && DeliveryMethod == SmtpDeliveryMethod.Network;

    /// <summary>The sender of messages.</summary>
    public MailboxAddress Sender => MailboxAddress.Parse(From ?? "campaign@localhost");

    /// <summary>
    /// Address for answers to the mail to stations, read by a person; null: the sender. Umbraco itself does not know
    /// it.
    /// </summary>
    public string? ReplyTo { get; set; }

    /// <summary>Where answers go.</summary>
    public MailboxAddress Answers => ReplyTo is null ? Sender : MailboxAddress.Parse(ReplyTo);

    /// <summary>What is wrong with the section, one sentence each.</summary>
    public IEnumerable<string> Faults()
    {
        if (UsesNetwork && From is null)
            yield return $"{Section}:From is missing: who the mail comes from.";
        if (From is not null && !MailboxAddress.TryParse(From, out _))
            yield return $"{Section}:From: '{From}' is not an e-mail address.";
        if (ReplyTo is not null && !MailboxAddress.TryParse(ReplyTo, out _))
            yield return $"{Section}:ReplyTo: '{ReplyTo}' is not an e-mail address.";
        if (DeliveryMethod == SmtpDeliveryMethod.PickupDirectoryFromIis)
            yield return $"{Section}:DeliveryMethod: PickupDirectoryFromIis is not supported; name the folder.";
    }
}
