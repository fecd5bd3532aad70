using Campaign.Web.Operations;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Campaign.Web.Mail;

/// <summary>Hands messages over.</summary>
internal interface IMailTransport
{
    /// <summary>Where messages go, for officers, in Vietnamese.</summary>
    string Way { get; }

    /// <summary>Begins a run of messages. Nothing is connected before the first of them.</summary>
    IMailSession Open();
}

/// <summary>A run of messages that share one connection. Not for several callers at once.</summary>
internal interface IMailSession : IAsyncDisposable
{
    /// <summary>Connects and signs in, unless that is done.</summary>
    /// <exception cref="NoMailServerException">It cannot be reached, trusted or signed in to.</exception>
    Task ConnectAsync(CancellationToken stop);

    /// <summary>Hands a message over to the next server, or writes it down.</summary>
    /// <exception cref="Exception">It was not taken; <see cref="MailFailure"/> tells what that means.</exception>
    Task SendAsync(MimeMessage message, CancellationToken stop);
}

/// <summary>SMTP, or a folder of .eml files where there is no server.</summary>
/// <param name="options">Umbraco's settings.</param>
/// <param name="campaign">For the data folder.</param>
/// <param name="client">Makes the client of a connection.</param>
internal sealed class MailTransport(
    IOptions<MailOptions> options,
    IOptions<CampaignOptions> campaign,
    Func<SmtpClient> client
) : IMailTransport
{
    /// <summary>
    /// How long a server may take over one message; one that never answers must not hold up all others.
    /// </summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    public string Way =>
        options.Value.UsesNetwork
            ? $"Gửi qua máy chủ {options.Value.Host}."
            : "Chưa cấu hình máy chủ thư: thư được ghi vào thư mục mail-drop trên máy chủ, đài chưa nhận được.";

    public IMailSession Open() =>
        options.Value.UsesNetwork
            ? new SmtpSession(options.Value, client, Patience)
            : new DropFolder(
                Path.GetFullPath(
                    options.Value.PickupDirectoryLocation ?? Path.Combine(campaign.Value.DataPath, "mail-drop")
                )
            );
}
