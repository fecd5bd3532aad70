using System.Net;
using System.Net.Mail;
using Campaign.Web.Operations;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Mail;

/// <summary>Hands a message over.</summary>
internal interface IMailTransport
{
    /// <summary>Where messages go, for officers, in Vietnamese.</summary>
    string Way { get; }

    /// <summary>Hands a message over to the next server, or writes it down.</summary>
    /// <exception cref="SmtpException">It was not taken.</exception>
    Task SendAsync(MailMessage message, CancellationToken stop);
}

/// <summary>
/// SMTP with STARTTLS, or a folder of .eml files where there is no server. System.Net.Mail: MailKit cannot be restored
/// everywhere; it would be replaced here and nowhere else.
/// </summary>
internal sealed class MailTransport(IOptions<MailOptions> options, IOptions<CampaignOptions> campaign) : IMailTransport
{
    /// <summary>
    /// How long a server may take over one message; one that never answers must not hold up all others.
    /// </summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    public string Way =>
        options.Value.UsesNetwork
            ? $"Gửi qua máy chủ {options.Value.Host}."
            : "Chưa cấu hình máy chủ thư: thư được ghi vào thư mục mail-drop trên máy chủ, đài chưa nhận được.";

    public async Task SendAsync(MailMessage message, CancellationToken stop)
    {
        var smtp = options.Value;
        using var client = new SmtpClient();
        if (smtp.UsesNetwork)
        {
            (client.Host, client.Port, client.EnableSsl) = (smtp.Host!, smtp.Port, smtp.Tls);
            if (smtp.Username is { Length: > 0 } user)
                client.Credentials = new NetworkCredential(user, smtp.Password);
        }
        else
        {
            var folder = smtp.PickupDirectoryLocation ?? Path.Combine(campaign.Value.DataPath, "mail-drop");
            Directory.CreateDirectory(folder);
            client.DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory;
            client.PickupDirectoryLocation = Path.GetFullPath(folder);
        }
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new SmtpException($"The server did not take the message within {Patience.TotalSeconds:0} s.");
        }
    }
}
