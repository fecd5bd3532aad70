using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Campaign.Core.Broadcast;
using Campaign.Core.Campaigns;
using Campaign.Core.Publication;

namespace Campaign.Web.Tests.Broadcast;

/// <summary>Feed readers keep the entries they know, and show those they do not.</summary>
public sealed partial class ProgrammeFeedTests : IAsyncLifetime
{
    private readonly BroadcastHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_changed_programme_is_a_new_entry_and_an_unchanged_one_is_the_same()
    {
        var first = await EntriesAsync();
        Assert.Equal(2, first.Distinct().Count());
        var before = _host.Store.Current.Find<Script>(await ReadOnBothDaysAsync())!;

        // Something is published that is not read here.
        _host.Publish(before with { Header = before.Header with { Id = Guid.NewGuid(), Places = ["00002"] } });
        Assert.Equal(first, await EntriesAsync());

        _host.Publish(before with { Body = before.Body + "\n\nPTV: Số đúng là 111.\n" });
        var changed = await EntriesAsync();
        Assert.Empty(changed.Intersect(first));

        // Words that were put back are what the reader knows already.
        _host.Publish(before);
        Assert.Equal(first, await EntriesAsync());
    }

    [Fact]
    public async Task Before_a_unit_is_divided_its_sessions_are_there_up_to_its_last_day_and_after_a_merger_they_go_on()
    {
        _host.Time.Now = new(2025, 6, 21, 3, 0, 0, TimeSpan.Zero);
        var campaign = _host.Store.Current.All<CampaignInfo>().Single() with
        {
            SeasonStart = new(6, 1),
            SeasonEnd = new(7, 31),
        };
        _host.Store.Update(x => x.Apply([campaign], [], x.Seq + 1));

        var divided = await SessionDaysAsync("huyen-mau");
        Assert.Equal(("20250621", "20250630"), (divided[0], divided[^1]));
        Assert.Equal("20250704", (await SessionDaysAsync("dak-nong"))[^1]);
        Assert.Equal(2, (await EntriesAsync("huyen-mau")).Length);

        _host.Time.Now = new(2025, 6, 30, 3, 0, 0, TimeSpan.Zero);
        Assert.Single(await EntriesAsync("huyen-mau"));
        _host.Time.Now = new(2025, 7, 1, 3, 0, 0, TimeSpan.Zero);
        await _host.TextAsync("/api/v1/programmes/huyen-mau/sessions.ics", HttpStatusCode.NotFound);
    }

    private async Task<string[]> SessionDaysAsync(string place) =>
        [
            .. SessionStart()
                .Matches(await _host.TextAsync($"/api/v1/programmes/{place}/sessions.ics"))
                .Select(x => x.Groups["day"].Value)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    // Not the start of summer time in the description of a time zone.
    [GeneratedRegex("DTSTART[^:\r\n]*:(?<day>2025[0-9]{4})T")]
    private static partial Regex SessionStart();

    private async Task<Guid> ReadOnBothDaysAsync() =>
        (await _host.ReadAsync("2025-11-21")).Intersect(await _host.ReadAsync("2025-11-22")).First();

    private async Task<string[]> EntriesAsync(string place = BroadcastSample.Commune) =>
        [
            .. XDocument
                .Parse(await _host.TextAsync($"/api/v1/programmes/{place}/sessions.rss"))
                .Descendants("guid")
                .Select(x => x.Value),
        ];
}
