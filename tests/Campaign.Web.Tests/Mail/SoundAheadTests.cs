using System.Net;
using Campaign.Web.Keys;
using Campaign.Web.Subscriptions;
using Campaign.Web.Tests.Broadcast.Sounds;
using MailKit.Net.Smtp;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Mail;

/// <summary>Stations that asked for sound find it made. It is ten in the morning of 21 November.</summary>
public sealed class SoundAheadTests : IAsyncLifetime
{
    private const string Tomorrow = "/api/v1/programmes/00001/2025-11-22/sang.mp3";

    private readonly SoundSite _site = new(
        new() { ["Campaign:Sound:AheadPerHour"] = "3" },
        x =>
        {
            x.AddSingleton<Func<SmtpClient>>(() => new SmtpClient()).AddMail();
            // The rounds are the test's.
            x.Remove(x.Single(y => y.ImplementationType == typeof(SoundAheadJob)));
        }
    );

    private SoundAhead Ahead => _site.Host.Services.GetRequiredService<SoundAhead>();

    private Stations Stations => _site.Host.Services.GetRequiredService<Stations>();

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Sound_is_made_for_those_who_asked_and_made_again_when_the_words_change()
    {
        await AddAsync("00001", sound: false);
        await AddAsync("00002", sound: true, paused: true);
        Assert.Equal(0, await Ahead.MakeAsync(default));

        await WantAsync();
        Assert.InRange(await Ahead.MakeAsync(default), 2, 3);
        var spoken = _site.Spoken.Length;
        Assert.NotEqual(0, spoken);
        using var answer = await _site.Host.Client.GetAsync(Tomorrow);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(spoken, _site.Spoken.Length);
        Assert.Equal(0, await Ahead.MakeAsync(default));

        Later(minutes: 61);
        var script = _site.Host.Store.Current.All<Core.Broadcast.Script>().First(x => Spoke(x.Body));
        _site.Publish(x => x with { Body = x.Body + "\nThêm một câu mới.\n" }, script.Slug);
        Assert.NotEqual(0, await Ahead.MakeAsync(default));
        Assert.Contains("Thêm một câu mới.", _site.Spoken[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_over_the_budget_of_an_hour_is_made_in_the_next()
    {
        await AddAsync("00001", sound: true);
        // This afternoon's session and tomorrow's two.
        var made = await Ahead.MakeAsync(default);
        Assert.InRange(made, 1, 3);
        _site.Publish(x => x with { Body = x.Body + "\nThêm một câu mới.\n" }, Slug());
        Assert.InRange(await Ahead.MakeAsync(default), 0, 3 - made);
        Later(minutes: 61);
        Assert.NotEqual(0, await Ahead.MakeAsync(default));
    }

    [Fact]
    public async Task A_station_that_fetches_with_its_key_has_asked_and_another_places_key_has_not()
    {
        await FetchAsync("00002");
        Assert.Equal(0, await Ahead.MakeAsync(default));
        Later(minutes: 31);
        await FetchAsync("00001");
        Assert.InRange(await Ahead.MakeAsync(default), 2, 3);
        Later(minutes: 31 + (7 * 24 * 60));
        Assert.Equal(0, await Ahead.MakeAsync(default));
    }

    // A programme of 00001, with a key of some place.
    private async Task FetchAsync(string owner)
    {
        var keys = _site.Host.Services.GetRequiredService<ApiKeyService>();
        var (_, text) = await keys.AddTypedAsync("Đài mẫu", null, [owner]);
        using var request = new HttpRequestMessage(HttpMethod.Get, SoundSite.Day);
        request.Headers.Authorization = new("Bearer", text);
        using var answer = await _site.Host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    // A script whose sound the engine makes.
    private string Slug() => _site.Host.Store.Current.All<Core.Broadcast.Script>().First(x => Spoke(x.Body)).Slug;

    private bool Spoke(string body)
    {
        var words = Core.Broadcast.PlainText.From(Core.Broadcast.ScriptReview.Of(body)).ReplaceLineEndings(" ").Trim();
        var first = string.Join(' ', words.Split(' ').Take(6));
        return _site.Spoken.Any(x => x.StartsWith(first, StringComparison.Ordinal));
    }

    private void Later(int minutes) => _site.Host.Time.Now = _site.Host.Time.Now.AddMinutes(minutes);

    private async Task AddAsync(string place, bool sound, bool paused = false)
    {
        Assert.Null(await Stations.AddAsync(place, $"dai@x{place}.example.vn", new TimeOnly(4, 30)));
        var row = (await Stations.ListAsync()).Single(x => x.Place == place);
        await Stations.ChangeAsync(row.Id, new TimeOnly(4, 30), paused, sound, default);
    }

    private async Task WantAsync()
    {
        var row = (await Stations.ListAsync()).Single(x => x.Place == "00001");
        await Stations.ChangeAsync(row.Id, new TimeOnly(4, 30), false, true, default);
        // Looked at again in half an hour, since nothing was published.
        Assert.Equal(0, await Ahead.MakeAsync(default));
        Later(minutes: 31);
    }
}
