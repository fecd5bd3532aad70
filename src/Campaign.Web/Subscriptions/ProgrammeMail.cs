using System.Globalization;
using System.Text;
using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Rendering.Cache;
using Campaign.Web.Broadcast;
using Campaign.Web.Formats;
using Campaign.Web.Mail;
using Campaign.Web.Settings;
using Campaign.Web.Storage;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Campaign.Web.Subscriptions;

/// <summary>Writes the daily message to a station, with the text in the body and PDF and TXT attached.</summary>
internal sealed class ProgrammeMail(
    SnapshotStore store,
    ProgrammeService programmes,
    BroadcastFiles files,
    CampaignClock clock,
    IOptions<MailOptions> options,
    IOptions<CampaignOptions> campaign
)
{
    /// <summary>The message; null when there is nothing to read that day.</summary>
    /// <exception cref="UndeliverableException">The station's place no longer exists.</exception>
    public async Task<MimeMessage?> WriteAsync(StationMessage row, CancellationToken stop)
    {
        var snapshot = store.Current;
        var day = StoredDay.Read(row.Day);
        if (ProgrammePlace.On(snapshot, row.Place, day) is not [var place])
            throw new UndeliverableException($"Không còn một nơi duy nhất nào mang mã {row.Place}.");
        var programme = programmes.Compose(snapshot, place, day, new());
        if (programme.Sessions.Count == 0)
            return null;
        // Kept with the message, so that whoever takes an item back knows who got it.
        row.Items = string.Join(' ', programme.Items);
        var (pdf, without) = await files.PdfOrReasonAsync(snapshot, programme, RenderCause.Editor, stop);
        var subject = string.Create(
            CultureInfo.InvariantCulture,
            $"Chương trình phát thanh {day:dd/MM/yyyy} – {programme.PlaceName}"
        );
        var spoken = AutomaticMessage.File(
            programme.FileStem + ".txt",
            "text/plain; charset=utf-8",
            WindowsText.Of(ProgrammeText.Spoken(programme))
        );
        var message = AutomaticMessage.Of(
            options.Value.Sender,
            MailboxAddress.Parse(row.Recipient),
            subject,
            clock.LocalNow,
            ProgrammeText.ForReader(programme) + Tail(programme, without),
            pdf is null
                ? [spoken]
                : [spoken, AutomaticMessage.File(programme.FileStem + ".pdf", "application/pdf", pdf)]
        );
        message.MessageId = row.MessageId;
        return message;
    }

    private string Tail(DayProgramme day, string? without)
    {
        var text = new StringBuilder("\n\n--\n");
        if (without is not null)
            text.Append(CultureInfo.InvariantCulture, $"Không kèm được bản in: {without}\n");
        if (campaign.Value.BaseUrl is { } origin)
            text.Append(
                CultureInfo.InvariantCulture,
                $"Trang của ngày: {origin}/loa/{day.Place.Ref}/{day.Day:yyyy-MM-dd}\n"
            );
        return text.Append("Nội dung do cơ quan chủ trì chiến dịch duyệt; Ủy ban nhân dân xã duyệt phát.\n").ToString();
    }
}
