using System.ComponentModel.DataAnnotations;
using System.Net.Mail;

namespace Campaign.Web.Mail;

/// <summary>Umbraco's own section <c>Umbraco:CMS:Global:Smtp</c>, as far as it is used here.</summary>
internal sealed class MailOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Umbraco:CMS:Global:Smtp";

    /// <summary>Sender's address; also needed without a host, for the drop folder.</summary>
    [EmailAddress]
    public string? From { get; set; }

    /// <summary>SMTP server; none: messages are written into the drop folder.</summary>
    public string? Host { get; set; }

    /// <summary>Its port.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 25;

    /// <summary>None, Auto, SslOnConnect, StartTls or StartTlsWhenAvailable; SslOnConnect is not supported.</summary>
    public string SecureSocketOptions { get; set; } = "Auto";

    /// <summary>User name; none: without signing in.</summary>
    public string? Username { get; set; }

    /// <summary>Password.</summary>
    public string? Password { get; set; }

    /// <summary>Network, or SpecifiedPickupDirectory.</summary>
    public SmtpDeliveryMethod DeliveryMethod { get; set; } = SmtpDeliveryMethod.Network;

    /// <summary>The drop folder; <c>mail-drop</c> in the data folder when not given.</summary>
    public string? PickupDirectoryLocation { get; set; }

    /// <summary>
    /// Whether the connection is encrypted before anything is said. Only an explicit None leaves it open.
    /// </summary>
    public bool Tls => !SecureSocketOptions.Equals("None", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether messages go over the network.</summary>
    public bool UsesNetwork => !string.IsNullOrEmpty(Host) && DeliveryMethod == SmtpDeliveryMethod.Network;
}
