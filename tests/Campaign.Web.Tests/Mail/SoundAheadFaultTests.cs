using Campaign.Core.Broadcast;
using Campaign.Core.Materials;
using Campaign.Core.Places;
using Campaign.Web.Broadcast;
using Campaign.Web.Broadcast.Sounds;
using Campaign.Web.Subscriptions;
using Campaign.Web.Tests.Broadcast.Sounds;
using MailKit.Net.Smtp;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Mail;

/// <summary>A recording that cannot be read keeps no other session from being made ahead.</summary>
public sealed class SoundAheadFaultTests : IAsyncLifetime
{
    private static readonly string[] Places = ["00001", "00002"];

    private readonly SoundSite _site = new(
        new() { ["Campaign:Sound:AheadPerHour"] = "1" },
        x =>
        {
            x.AddSingleton<Func<SmtpClient>>(() => new SmtpClient()).AddMail();
            // The rounds are the test's.
            x.Remove(x.Single(y => y.ImplementationType == typeof(SoundAheadJob)));
        }
    );

    private SoundAhead Ahead => _site.Host.Services.GetRequiredService<SoundAhead>();

    private SessionSounds Sounds => _site.Host.Services.GetRequiredService<SessionSounds>();

    public async Task InitializeAsync()
    {
        await _site.InitializeAsync();
        var stations = _site.Host.Services.GetRequiredService<Stations>();
        foreach (var place in Places)
        {
            Assert.Null(await stations.AddAsync(place, $"dai@x{place}.example.vn", new TimeOnly(4, 30)));
            var row = (await stations.ListAsync()).Single(x => x.Place == place);
            await stations.ChangeAsync(row.Id, new TimeOnly(4, 30), paused: false, sound: true, default);
        }
    }

    public Task DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_broken_recording_uses_up_nobodys_hour_and_every_other_session_is_made()
    {
        var broken = Coming(day: 22).First().Pieces.First(x => x.Item.Part == ProgrammePart.Content).Item.Script!;
        // Read in the first place only, so that there are sessions without it.
        _site.Publish(
            x => x with { Header = x.Header with { Places = [Places[0]] }, Recordings = [Nowhere] },
            broken.Slug
        );
        var all = Coming(day: 21).Where(x => x.Start > new TimeOnly(10, 0)).Concat(Coming(day: 22)).ToList();
        var whole = Keys(all.Where(x => !Has(x, broken)));
        Assert.NotEmpty(whole);
        Assert.Contains(all, x => Has(x, broken));

        var made = 0;
        foreach (var _ in whole)
        {
            made += await Ahead.MakeAsync(default);
            _site.Host.Time.Now = _site.Host.Time.Now.AddMinutes(61);
        }

        Assert.Equal(whole.Count, made);
        Assert.All(all, x => Assert.Equal(!Has(x, broken), Sounds.Find(x) is not null));
    }

    private static MaterialFile Nowhere { get; } =
        new(Guid.NewGuid(), "mat.mp3", "audio/mpeg", 1000, new string('0', 64), "media/x2/mat.mp3");

    private static bool Has(DaySession session, Script script) =>
        session.Pieces.Any(x => x.Item.Script?.Id == script.Id);

    // Equal sessions are one file.
    private HashSet<string> Keys(IEnumerable<DaySession> sessions) =>
        [.. sessions.Select(x => Sounds.KeysOf(x).First())];

    private IEnumerable<DaySession> Coming(int day)
    {
        var (programmes, now) = (_site.Host.Services.GetRequiredService<ProgrammeService>(), _site.Host.Store.Current);
        return Places
            .Select(x => programmes.Compose(now, now.Places.Find(x)!, new DateOnly(2025, 11, day), new()))
            .SelectMany(x => x.Sessions)
            .Where(x => SessionSounds.Lacking(x).IsEmpty);
    }
}
