using MimeKit;

namespace Campaign.Web.Mail;

/// <summary>Addresses as officers type them.</summary>
internal static class MailAddresses
{
    /// <summary>Whether a text is one address, without a name, and nothing else.</summary>
    public static bool IsOne(string text) =>
        text.Contains('@', StringComparison.Ordinal)
        && MailboxAddress.TryParse(text, out var parsed)
        && parsed.Address == text;
}
