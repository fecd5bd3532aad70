using System.Text;
using System.Text.Json;
using Campaign.Core.Events;
using Campaign.Web.Formats;
using Campaign.Web.Tests.Api;
using FsCheck;
using FsCheck.Fluent;

namespace Campaign.Web.Tests.Feeds;

public sealed class CalendarTests : IAsyncLifetime
{
    private const string Path = "/api/v1/calendar.ics";
    private const string Name = "X-WR-CALNAME:";
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private ApiHost _host = null!;

    public async Task InitializeAsync() => _host = await ApiHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    private async Task<List<JsonElement>> Read(string path = Path)
    {
        var text = await _host.Client.GetStringAsync(path);
        var read = await Validators.PythonAsync("read_calendar.py", text);
        return [.. JsonDocument.Parse(read).RootElement.EnumerateArray()];
    }

    private static string Of(JsonElement x, string name) => x.GetProperty(name).GetString()!;

    [Fact]
    public async Task The_calendar_is_the_approved_one() =>
        Approved.Equal(
            "tests/Campaign.Web.Tests/Feeds/Approved/calendar.ics",
            await _host.Client.GetStringAsync(Path + "?duties=true")
        );

    [Theory]
    [InlineData("", "Tháng hành động vì bình đẳng giới")]
    [InlineData("?place=68&edition=2021", "Tháng hành động vì bình đẳng giới\\, 2021\\, tỉnh Lâm Đồng")]
    [InlineData("?duties=true", "Tháng hành động vì bình đẳng giới\\, có hạn báo cáo")]
    public async Task A_calendar_is_named_by_its_filter(string query, string name)
    {
        var lines = (await _host.Client.GetStringAsync(Path + query)).Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Equal(
            Name + name,
            lines.Split("\r\n").Single(x => x.StartsWith(Name, StringComparison.Ordinal)),
            ignoreCase: true
        );
    }

    [Fact]
    public async Task A_sample_is_marked_for_machines()
    {
        var entries = (await _host.Client.GetStringAsync(Path)).Split("BEGIN:VEVENT")[1..];
        Assert.All(
            entries,
            x =>
                Assert.Equal(
                    x.Contains("(mẫu)", StringComparison.Ordinal),
                    x.Contains("X-CAMPAIGN-SAMPLE:TRUE", StringComparison.Ordinal)
                )
        );
        Assert.Contains(entries, x => x.Contains("X-CAMPAIGN-SAMPLE:TRUE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Python_reads_the_right_days_times_and_places()
    {
        var events = await Read();
        Assert.Equal(["2021-11-20T14:00:00+07:00", "2021-11-25"], events.Select(x => Of(x, "start")));
        Assert.Equal(["2021-11-20T16:30:00+07:00", "2021-11-26"], events.Select(x => Of(x, "end")));
        Assert.Equal("Hội trường mẫu", Of(events[0], "location"));
        Assert.Equal("Ngày quốc tế xóa bỏ bạo lực đối với phụ nữ", Of(events[1], "summary"));
        Assert.All(events, x => Assert.Equal("CONFIRMED", Of(x, "status")));
    }

    [Fact]
    public async Task Javascript_reads_the_same_instants()
    {
        var read = await Validators.NodeAsync("read_calendar.mjs", await _host.Client.GetStringAsync(Path));
        var events = JsonDocument.Parse(read).RootElement.EnumerateArray().ToList();
        Assert.Equal("2021-11-20T07:00:00.000Z", Of(events[0], "start"));
        Assert.Equal(7 * 3600, events[0].GetProperty("offset").GetInt32());
        Assert.True(events[1].GetProperty("allDay").GetBoolean());
    }

    [Fact]
    public async Task Calling_an_event_off_keeps_its_uid_and_raises_its_sequence()
    {
        var before = (await Read())[0];
        var item = _host.Store.Current.Items.OfType<Event>().Single(x => x.Slug == "toa-dam-mau");
        _host.Change([item with { Cancelled = true }]);
        var after = (await Read())[0];
        Assert.Equal(Of(before, "uid"), Of(after, "uid"));
        Assert.Equal("CANCELLED", Of(after, "status"));
        Assert.True(after.GetProperty("sequence").GetInt64() > before.GetProperty("sequence").GetInt64());
    }

    [Fact]
    public async Task A_uid_belongs_to_one_site_and_one_language()
    {
        var item = _host.Store.Current.Items.OfType<Event>().Single(x => x.Slug == "toa-dam-mau");
        _host.Change([item with { Header = item.Header with { Language = "en", Title = "Discussion (sample)" } }]);
        var english = (await Read(Path + "?lang=en")).Single(x => Of(x, "summary") == "Discussion (sample)");
        var vietnamese = (await Read()).Single(x => Of(x, "summary") == item.Title);
        Assert.Equal($"{item.Id}-en@chien-dich.example.vn", Of(english, "uid"));
        Assert.Equal($"{item.Id}-{item.Language}@chien-dich.example.vn", Of(vietnamese, "uid"));
    }

    [Fact]
    public async Task The_filters_of_lists_work_and_deadlines_are_included_on_request()
    {
        Assert.Single(await Read(Path + "?place=20"));
        Assert.Empty(await Read(Path + "?edition=2020"));
        var duty = Assert.Single(
            await Read(Path + "?duties=true"),
            x => Of(x, "summary").StartsWith("Hạn báo cáo", StringComparison.Ordinal)
        );
        Assert.Equal("2021-12-16", Of(duty, "start"));
    }

    [Fact]
    public async Task No_page_limit_cuts_the_calendar()
    {
        var one = _host.Store.Current.Items.OfType<Event>().First();
        _host.Change([
            .. Enumerable
                .Range(0, 500)
                .Select(n =>
                    one with
                    {
                        Header = one.Header with { Id = SampleSnapshot.Key(5000 + n), Slug = $"e{n}" },
                    }
                ),
        ]);
        Assert.Equal(502, (await Read()).Count);
    }

    [Fact]
    public void Any_text_survives_folding_and_escaping()
    {
        var texts =
            from parts in Gen.ArrayOf(
                Gen.Elements("ế", "a", ",", ";", "\\", "\n", " ", "🙂", "ស", "Đ", "\"", ":", "^", "\x01")
            )
            select string.Concat(parts);
        Prop.ForAll(
                texts.ToArbitrary(),
                text =>
                {
                    // Throws if a character was cut in half.
                    var calendar = Strict.GetString(PublishedCalendar.Answer(PublishedCalendar.Named("X", text)).Bytes);
                    var lines = calendar.Split("\r\n");
                    var name = calendar
                        .Replace("\r\n ", "", StringComparison.Ordinal)
                        .Split("\r\n")
                        .SingleOrDefault(x => x.StartsWith(Name, StringComparison.Ordinal));
                    var read = name is null ? "" : Unescape(name[Name.Length..]);
                    return lines.All(x => Encoding.UTF8.GetByteCount(x) <= 75)
                        && read == text.Replace("\x01", "", StringComparison.Ordinal);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static string Unescape(string text)
    {
        var read = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
            read.Append(
                text[i] == '\\'
                    ? text[++i] == 'n'
                        ? '\n'
                        : text[i]
                    : text[i]
            );
        return read.ToString();
    }
}
