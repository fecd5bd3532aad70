using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Web.Broadcast;
using Campaign.Web.Publication;
using Campaign.Web.Subscriptions;
using Campaign.Web.Tests.Broadcast;
using MailKit.Net.Smtp;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Mail;

/// <summary>The mail of half past four carries the PDF of the evening before, or a link.</summary>
public sealed class PdfAheadTests : IAsyncLifetime, IDisposable
{
    private const string Pdf = "chuong-trinh-00001-2025-11-22.pdf";
    private const string Link = "https://vi-du.gov.vn/api/v1/programmes/00001/2025-11-22.pdf";

    private readonly SmtpServer _server = new();
    private readonly BroadcastHost _host;

    public PdfAheadTests()
    {
        _host = new()
        {
            Settings = MailTests.Smtp(_server.Port),
            Adjust = x =>
            {
                x.AddSingleton<Func<SmtpClient>>(_server.Client).AddMail();
                // The rounds are the test's.
                foreach (var job in new[] { typeof(PdfAheadJob), typeof(MailJob) })
                    x.Remove(x.Single(y => y.ImplementationType == job));
            },
        };
        _host.Settings["Campaign:BaseUrl"] = "https://vi-du.gov.vn";
    }

    private PdfAhead Ahead => _host.Services.GetRequiredService<PdfAhead>();

    private StationOutbox Outbox => _host.Services.GetRequiredService<StationOutbox>();

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        var stations = _host.Services.GetRequiredService<Stations>();
        Assert.Null(await stations.AddAsync("00001", "dai@ban-mau.example.vn", new TimeOnly(4, 30)));
        Assert.Null(await stations.AddAsync("00002", "dai@khom-mau.example.vn", new TimeOnly(4, 30)));
        var paused = (await stations.ListAsync()).Single(x => x.Place == "00002");
        await stations.ChangeAsync(paused.Id, new TimeOnly(4, 30), true, false, default);
        // Today's mail has gone out.
        At(20, 21, 30);
        await Outbox.QueueDueAsync(default);
        await Outbox.SendDueAsync(default);
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task What_was_rendered_in_the_evening_is_attached()
    {
        At(21, 9, 59);
        Assert.Equal(0, await Ahead.MakeAsync(default));
        At(21, 10, 30);
        Assert.Equal(1, await Ahead.MakeAsync(default));
        Assert.Equal(0, await Ahead.MakeAsync(default));
        var mail = await MailAsync();
        Assert.Contains(Pdf, mail, StringComparison.Ordinal);
        Assert.DoesNotContain(Link, MailTests.Decoded(mail), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_in_the_night_is_rendered_again_and_until_then_a_link()
    {
        At(21, 10, 30);
        Assert.Equal(1, await Ahead.MakeAsync(default));
        Exclude();
        var mail = await MailAsync();
        Assert.DoesNotContain(Pdf, mail, StringComparison.Ordinal);
        Assert.Contains(Link, MailTests.Decoded(mail), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_before_midnight_is_attached_as_it_is_now()
    {
        At(21, 10, 30);
        Assert.Equal(1, await Ahead.MakeAsync(default));
        Exclude();
        At(21, 18, 0);
        Assert.Equal(1, await Ahead.MakeAsync(default));
        Assert.Contains(Pdf, await MailAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_evening_the_mail_has_a_link_and_every_word()
    {
        var mail = MailTests.Decoded(await MailAsync());
        Assert.Contains(Link, mail, StringComparison.Ordinal);
        Assert.Contains("một một ba", mail, StringComparison.Ordinal);
    }

    // UTC: half past four in Viet Nam is half past nine in the evening before.
    private void At(int day, int hour, int minute) =>
        _host.Time.Now = new(2025, 11, day, hour, minute, 0, TimeSpan.Zero);

    private async Task<string> MailAsync()
    {
        var before = _server.Messages.Count;
        At(21, 21, 30);
        Assert.Equal(1, await Outbox.QueueDueAsync(default));
        await Outbox.SendDueAsync(default);
        return Assert.Single(_server.Messages.Skip(before));
    }

    private void Exclude()
    {
        var (day, now) = (new DateOnly(2025, 11, 22), _host.Store.Current);
        var place = now.Places.Find("00001")!;
        var read = _host.Services.GetRequiredService<ProgrammeService>().Compose(now, place, day, new());
        var script = read.Programme.Sessions[0].Items.First(x => x.Part == ProgrammePart.Content).Script!;
        var edit = new ProgrammeEdit(Guid.NewGuid(), "00001", EditKind.Exclude, [script.Id], day, day)
        {
            MadeSeq = now.Seq + 1,
        };
        _host.Services.GetRequiredService<EditBook>().Decided(new([edit], _host.Time.Now));
        _host.Store.Update(x =>
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
}
