using Campaign.Web.Settings;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Campaign.Web.Mail;

/// <summary>Sends messages.</summary>
internal interface IMailTransport
{
    /// <summary>Where messages go, in Vietnamese, for officers.</summary>
    string Way { get; }

    /// <summary>Begins a series of messages. It connects only when the first one is sent.</summary>
    IMailSession Open();
}

/// <summary>A series of messages over one connection. Not safe for concurrent use.</summary>
internal interface IMailSession : IAsyncDisposable
{
    /// <summary>Connects and signs in, unless that has been done.</summary>
    /// <exception cref="NoMailServerException">
    /// The server cannot be reached, is not trusted or refuses the sign-in.
    /// </exception>
    Task ConnectAsync(CancellationToken stop);

    /// <summary>Passes a message to the server, or writes it to the drop folder.</summary>
    /// <exception cref="Exception">It was not accepted; <see cref="MailFailure"/> says what that means.</exception>
    Task SendAsync(MimeMessage message, CancellationToken stop);
}

/// <summary>SMTP, or a folder of .eml files if there is no server.</summary>
/// <param name="options">Umbraco's settings.</param>
/// <param name="campaign">For the data folder.</param>
/// <param name="client">Creates the client for a connection.</param>
internal sealed class MailTransport(
    IOptions<MailOptions> options,
    IOptions<CampaignOptions> campaign,
    Func<SmtpClient> client
) : IMailTransport
{
    /// <summary>
    /// How long one message may take, so that a server that never replies does not hold up all the others.
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
