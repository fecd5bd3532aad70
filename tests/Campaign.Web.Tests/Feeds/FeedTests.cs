using System.Text.Json;
using Campaign.Core.Broadcast;
using Campaign.Core.Materials;
using Campaign.Web.Tests.Api;

namespace Campaign.Web.Tests.Feeds;

public sealed class FeedTests : IAsyncLifetime
{
    private static readonly string[] Names = ["all", "messages", "materials", "events", "scripts", "bulletins"];
    private ApiHost _host = null!;

    public async Task InitializeAsync() => _host = await ApiHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public static TheoryData<string, string, string> Xml()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var name in Names)
        {
            data.Add(name, "atom", "atom10");
            data.Add(name, "rss", "rss20");
        }
        return data;
    }

    private async Task<JsonElement> Parse(string path) =>
        JsonDocument
            .Parse(await Validators.PythonAsync("read_feed.py", await _host.Client.GetStringAsync(path)))
            .RootElement;

    [Theory]
    [MemberData(nameof(Xml))]
    public async Task A_feed_reader_understands_every_feed(string name, string format, string version)
    {
        var feed = await Parse($"/feeds/{name}.{format}");
        Assert.Equal(version, feed.GetProperty("version").GetString());
        Assert.NotEmpty(feed.GetProperty("entries").EnumerateArray());
        Assert.All(
            feed.GetProperty("entries").EnumerateArray(),
            x => Assert.StartsWith("urn:uuid:", x.GetProperty("id").GetString())
        );
    }

    [Theory]
    [InlineData("all.atom")]
    [InlineData("messages.rss")]
    [InlineData("events.json")]
    public async Task Feeds_are_the_approved_ones(string name) =>
        Approved.Equal(
            $"tests/Campaign.Web.Tests/Feeds/Approved/{name}",
            await _host.Client.GetStringAsync($"/feeds/{name}")
        );

    [Fact]
    public async Task A_help_line_stays_with_its_message()
    {
        var feed = await Parse("/feeds/messages.rss");
        Assert.Contains(
            feed.GetProperty("entries").EnumerateArray(),
            x => x.GetProperty("text").GetString()!.Contains("Gọi 111")
        );
    }

    [Fact]
    public async Task A_recording_is_an_enclosure_with_its_playing_time()
    {
        var script = _host.Store.Current.Items.OfType<Script>().Single();
        var file = new MaterialFile(
            SampleSnapshot.Key(9),
            "loi-mau.mp3",
            "audio/mpeg",
            1234,
            new string('a', 64),
            "x",
            Seconds: 29.4
        );
        _host.Change([script with { Recordings = [file] }]);
        var entry = (await Parse("/feeds/scripts.rss")).GetProperty("entries")[0];
        Assert.Equal(
            [$"{ApiHost.BaseUrl}/api/v1/scripts/{script.Id}/files/loi-mau.mp3", "audio/mpeg", "1234"],
            entry.GetProperty("enclosures")[0].EnumerateArray().Select(x => x.GetString()!)
        );
        Assert.Equal("30", entry.GetProperty("duration").GetString());
    }

    [Fact]
    public async Task Of_several_recordings_the_one_that_every_player_plays_is_the_enclosure()
    {
        var script = _host.Store.Current.Items.OfType<Script>().Single();
        MaterialFile File(string name, string type) =>
            new(Guid.NewGuid(), name, type, 9, new string('a', 64), "x", Seconds: 9);
        _host.Change([script with { Recordings = [File("a.opus", "audio/ogg"), File("b.mp3", "audio/mpeg")] }]);
        var entry = (await Parse("/feeds/scripts.rss")).GetProperty("entries")[0];
        Assert.Equal("audio/mpeg", entry.GetProperty("enclosures")[0][1].GetString());
    }

    [Fact]
    public async Task Machines_can_tell_samples_in_every_format()
    {
        var script = _host.Store.Current.Items.OfType<Script>().Single();
        Assert.True(script.Header.IsSample);
        var item = (await _host.GetAsync("/feeds/scripts.json")).GetProperty("items")[0];
        Assert.Equal(["script", "sample"], item.GetProperty("tags").EnumerateArray().Select(x => x.GetString()));
        Assert.Contains("<category>sample</category>", await _host.Client.GetStringAsync("/feeds/scripts.rss"));
        Assert.Contains("term=\"sample\"", await _host.Client.GetStringAsync("/feeds/scripts.atom"));
        Assert.DoesNotContain("sample", await _host.Client.GetStringAsync("/feeds/messages.json"));
    }

    [Fact]
    public async Task A_text_with_angle_brackets_is_shown_as_it_is_written()
    {
        _host.Change([SampleSnapshot.Message(2, "Nói <không> với bạo lực & <script>alert(1)</script>")]);
        var xml = System.Xml.Linq.XDocument.Parse(await _host.Client.GetStringAsync("/feeds/messages.rss"));
        Assert.Contains(
            "Nói &lt;không&gt; với bạo lực &amp; &lt;script&gt;alert(1)&lt;/script&gt;",
            xml.Descendants("item").Select(x => x.Element("description")!.Value)
        );
    }

    [Fact]
    public async Task A_withdrawn_item_is_a_tombstone_in_atom()
    {
        _host.Change([], SampleSnapshot.Message(2, "x"));
        var atom = await _host.Client.GetStringAsync("/feeds/messages.atom");
        Assert.Contains($"deleted-entry ref=\"urn:uuid:{SampleSnapshot.Key(102)}\"", atom);
        Assert.DoesNotContain("vun đắp", atom);
    }

    [Fact]
    public async Task Feeds_take_the_filters_of_lists_and_refuse_others()
    {
        Assert.Empty(
            (await _host.GetAsync("/feeds/messages.json?edition=2019&campaign=thang-hanh-dong&situation=epidemic"))
                .GetProperty("items")
                .EnumerateArray()
        );
        await _host.GetAsync("/feeds/messages.json?nam=2021", System.Net.HttpStatusCode.BadRequest);
    }
}
