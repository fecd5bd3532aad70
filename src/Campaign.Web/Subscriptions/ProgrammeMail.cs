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
using Campaign.Web.Storage.Outboxes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Campaign.Web.Subscriptions;

/// <summary>
/// Writes the daily message to a station, with the text in the body, TXT attached, and the PDF attached or a link to
/// it.
/// </summary>
internal sealed class ProgrammeMail(
    SnapshotStore store,
    ProgrammeService programmes,
    BroadcastFiles files,
    CampaignClock clock,
    IOptions<MailOptions> options,
    IOptions<CampaignOptions> campaign
)
{
    /// <summary>
    /// The message; null when there is nothing to read that day, or nothing left to correct. A correction begins with
    /// what is different from the last mail.
    /// </summary>
    /// <exception cref="UndeliverableException">The station's place no longer exists.</exception>
    public async Task<MimeMessage?> WriteAsync(OperationsDb db, StationMessage row, CancellationToken stop)
    {
        var snapshot = store.Current;
        var day = StoredDay.Read(row.Day);
        if (ProgrammePlace.On(snapshot, row.Place, day) is not [var place])
            throw new UndeliverableException($"Không còn một nơi duy nhất nào mang mã {row.Place}.");
        var programme = programmes.Compose(snapshot, place, day, new());
        var outline = ProgrammeOutline.Of(programme);
        var last = row.Session is null ? null : await LastAsync(db, row, stop);
        var changes = last is null ? [] : ChangesFrom(ProgrammeOutline.Read(last.Said!), outline, day);
        if (row.Session is null ? programme.Sessions.Count == 0 : changes.Length == 0)
            return null;
        // Kept with the message, so that whoever takes an item back knows who got it.
        row.Items = string.Join(' ', programme.Items);
        row.Said = outline.ToString();
        var (pdf, without) = await PdfAsync(snapshot, programme, stop);
        var subject = string.Create(
            CultureInfo.InvariantCulture,
            $"{(last is null ? "Chương" : "SỬA ĐỔI: chương")} trình phát thanh {day:dd/MM/yyyy} – {programme.PlaceName}"
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
            Head(changes) + ProgrammeText.ForReader(programme) + Tail(programme, without),
            pdf is null
                ? [spoken]
                : [spoken, AutomaticMessage.File(programme.FileStem + ".pdf", "application/pdf", pdf)]
        );
        message.MessageId = Public(row.MessageId);
        if (last is not null)
            message.InReplyTo = Public(last.MessageId);
        message.ReplyTo.Add(options.Value.Answers);
        // RFC 2369: programs show it as a button, and filters trust mail that has it.
        message.Headers.Add(HeaderId.ListUnsubscribe, $"<mailto:{options.Value.Answers.Address}?subject=Ngung-nhan>");
        return message;
    }

    // Thousands of mails do not wait for Chromium: what was not rendered ahead, or changed since, is a link.
    private async Task<(byte[]? Pdf, string? Without)> PdfAsync(
        CampaignSnapshot snapshot,
        DayProgramme day,
        CancellationToken stop
    )
    {
        if (campaign.Value.BaseUrl is not { } origin)
            return await files.PdfOrReasonAsync(snapshot, day, RenderCause.Editor, stop) is var (pdf, why)
                ? (pdf, why is null ? null : $"Không kèm được bản in: {why.What}")
                : default;
        return await files.PdfMadeAsync(snapshot, day, stop) is { } made
            ? (made, null)
            : (null, $"Bản in (PDF): {origin}/api/v1/programmes/{day.Place.Ref}/{day.Day:yyyy-MM-dd}.pdf");
    }

    // Filters distrust an id whose domain is not the sender's. The row's id stays, so that a new sender repeats no
    // mail.
    private string Public(string id) =>
        id.Replace("@campaign>", $"@{options.Value.Sender.Domain}>", StringComparison.Ordinal);

    private static Task<StationMessage?> LastAsync(OperationsDb db, StationMessage row, CancellationToken stop) =>
        db.Set<StationMessage>()
            .AsNoTracking()
            .Where(x => x.Recipient == row.Recipient && x.Place == row.Place && x.Day == row.Day)
            .Where(x => x.State == MessageState.Sent && x.Said != null)
            .OrderByDescending(x => x.Id)
            .FirstOrDefaultAsync(stop);

    // What has been read out already is not corrected.
    private SessionChange[] ChangesFrom(ProgrammeOutline last, ProgrammeOutline now, DateOnly day) =>
        [.. last.ChangesIn(now).Where(x => day > clock.Today || x.Session.Start > TimeOnly.FromDateTime(clock.Now))];

    private static string Head(SessionChange[] changes)
    {
        if (changes.Length == 0)
            return "";
        var text = new StringBuilder(
            "CHƯƠNG TRÌNH ĐÃ THAY ĐỔI SAU THƯ TRƯỚC. Bản in và bản chép từ thư trước bỏ đi.\n"
        );
        foreach (var (session, lines) in changes)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{session.Name} ({session.Start:H:mm}):\n");
            foreach (var line in lines)
                text.Append(CultureInfo.InvariantCulture, $"  - {line}\n");
        }
        return text.Append("\n\n").ToString();
    }

    private string Tail(DayProgramme day, string? without)
    {
        var text = new StringBuilder("\n\n--\n");
        if (without is not null)
            text.Append(CultureInfo.InvariantCulture, $"{without}\n");
        if (campaign.Value.BaseUrl is { } origin)
            text.Append(
                CultureInfo.InvariantCulture,
                $"Trang của ngày: {origin}/loa/{day.Place.Ref}/{day.Day:yyyy-MM-dd}\n"
            );
        text.Append(CultureInfo.InvariantCulture, $"Phiên bản chương trình: {day.Version}.\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"Muốn đổi giờ gửi hoặc ngừng nhận: trả lời thư này, hoặc viết cho {options.Value.Answers.Address}.\n"
        );
        return text.Append("Nội dung do cơ quan chủ trì chiến dịch duyệt; Ủy ban nhân dân xã duyệt phát.\n").ToString();
    }
}
