using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Web.Publication;
using Campaign.Web.Storage.Outboxes;
using Campaign.Web.Subscriptions;
using Campaign.Web.Tests.Broadcast;
using MailKit.Net.Smtp;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Campaign.Web.Tests.Mail;

/// <summary>A programme that was sent and changes before its session is sent again, with what changed first.</summary>
public sealed class CorrectionTests : IAsyncLifetime
{
    private const string Station = "dai@ban-mau.example.vn";

    private readonly BroadcastHost _host = new()
    {
        Settings = new() { ["Campaign:Broadcast:MorningAt"] = "05:00" },
        Adjust = x => x.AddSingleton<Func<SmtpClient>>(() => new SmtpClient()).AddMail(),
    };

    private readonly List<ProgrammeEdit> _edits = [];

    private StationOutbox Outbox => _host.Services.GetRequiredService<StationOutbox>();

    private SnapshotStore Store => _host.Services.GetRequiredService<SnapshotStore>();

    // The morning session is at 5:00, the mail goes out at 4:30.
    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.Services.GetRequiredService<Stations>().AddAsync("00001", Station, new TimeOnly(4, 30));
        At(4, 30);
        await RoundAsync();
        Assert.Single(await MailsAsync());
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Nothing_is_sent_while_nothing_changes()
    {
        for (var minute = 31; minute < 60; minute += 7)
        {
            At(4, minute);
            await RoundAsync();
        }
        Assert.Single(await MailsAsync());
    }

    [Fact]
    public async Task A_correction_goes_out_after_five_quiet_minutes_and_says_first_what_changed()
    {
        At(4, 40);
        var script = Exclude();
        At(4, 42);
        Exclude(1);
        At(4, 46);
        await RoundAsync();
        Assert.Single(await MailsAsync());
        At(4, 47);
        await RoundAsync();
        var mails = await MailsAsync();
        Assert.Equal(2, mails.Count);
        Assert.StartsWith("SỬA ĐỔI: ", mails[1].Subject, StringComparison.Ordinal);
        Assert.Equal(mails[0].MessageId, mails[1].InReplyTo);
        var text = mails[1].TextBody!.ReplaceLineEndings("\n");
        Assert.StartsWith("CHƯƠNG TRÌNH ĐÃ THAY ĐỔI", text, StringComparison.Ordinal);
        Assert.Contains("\nBuổi sáng (5:00):\n", text, StringComparison.Ordinal);
        Assert.Contains($"  - Bỏ, không đọc: {script.Title}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain($"--- {script.Title} ---", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_one_correction_for_a_session_at_most()
    {
        At(4, 35);
        Exclude();
        At(4, 41);
        await RoundAsync();
        At(4, 43);
        Exclude(1);
        At(4, 59);
        await RoundAsync();
        Assert.Equal(2, (await MailsAsync()).Count(x => x.Subject!.Length > 0));
        var rows = await _host.Services.GetRequiredService<Stations>().MessagesAsync(default);
        Assert.Equal(["sang"], rows.Select(x => x.Session).OfType<string>());
    }

    [Fact]
    public async Task Right_before_the_session_nobody_waits_for_quiet()
    {
        At(4, 58);
        Exclude();
        await RoundAsync();
        Assert.Equal(2, (await MailsAsync()).Count);
    }

    [Fact]
    public async Task What_was_read_out_is_not_corrected()
    {
        At(23, 0);
        Exclude();
        At(23, 30);
        await RoundAsync();
        Assert.Single(await MailsAsync());
    }

    [Fact]
    public async Task What_is_taken_back_before_the_mail_is_written_is_not_told()
    {
        At(4, 40);
        Exclude();
        At(4, 46);
        Assert.Equal(1, await Outbox.QueueCorrectionsAsync(default));
        Restore();
        await Outbox.SendDueAsync(default);
        Assert.Single(await MailsAsync());
        var rows = await _host.Services.GetRequiredService<Stations>().MessagesAsync(default);
        Assert.DoesNotContain(rows, x => x.State == MessageState.Waiting);
    }

    [Fact]
    public async Task A_station_that_was_taken_off_the_list_gets_no_correction()
    {
        Assert.True(await _host.Services.GetRequiredService<Stations>().RemoveAsync("00001", Station));
        At(4, 40);
        Exclude();
        At(4, 46);
        await RoundAsync();
        Assert.Single(await MailsAsync());
    }

    private void At(int hour, int minute) =>
        _host.Time.Now = new DateTimeOffset(2025, 11, 21, hour, minute, 0, TimeSpan.FromHours(7)).ToUniversalTime();

    private async Task RoundAsync()
    {
        await Outbox.QueueDueAsync(default);
        await Outbox.QueueCorrectionsAsync(default);
        await Outbox.SendDueAsync(default);
    }

    // What an officer does, seen from the readers: the decision and its row of the log.
    private Script Exclude(int which = 0)
    {
        var day = new DateOnly(2025, 11, 21);
        var script = Store
            .Current.All<Script>()
            .Where(x => x.Title.StartsWith("Thông điệp 30 giây", StringComparison.Ordinal))
            .ElementAt(which);
        _edits.Add(
            new(new Guid(_edits.Count + 1, 0, 0, new byte[8]), "00001", EditKind.Exclude, [script.Id], day, day)
            {
                MadeSeq = Store.Current.Seq + 1,
            }
        );
        Tell(_edits[^1]);
        return script;
    }

    private void Restore()
    {
        _edits[^1] = _edits[^1] with { WithdrawnOn = new DateOnly(2025, 11, 21), WithdrawnSeq = Store.Current.Seq + 1 };
        Tell(_edits[^1]);
    }

    private void Tell(ProgrammeEdit edit)
    {
        _host.Services.GetRequiredService<EditBook>().Decided(new(_edits, _host.Time.Now));
        Store.Update(x =>
            x.Apply(
                [],
                [
                    new(
                        x.Seq + 1,
                        edit.Id,
                        ProgrammeEdit.ChangeType.Name,
                        Change.Invariant,
                        ChangeAction.Upsert,
                        ChangeReason.Updated,
                        _host.Time.Now
                    ),
                ],
                x.Seq + 1
            )
        );
    }

    private async Task<List<MimeMessage>> MailsAsync()
    {
        var folder = new DirectoryInfo(Path.Combine(_host.Data, "mail-drop"));
        var mails = new List<MimeMessage>();
        foreach (var file in folder.Exists ? folder.GetFiles("*.eml") : [])
            mails.Add(await MimeMessage.LoadAsync(file.FullName));
        return [.. mails.OrderBy(x => x.Date).ThenBy(x => x.Subject!.Length)];
    }
}
