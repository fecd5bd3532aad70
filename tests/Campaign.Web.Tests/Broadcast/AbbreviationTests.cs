using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Campaign.Core.Broadcast;
using Campaign.Core.Publication;

namespace Campaign.Web.Tests.Broadcast;

/// <summary>Each station says an abbreviation as the officers of the nearest place wrote it, in every form.</summary>
public sealed class AbbreviationTests(BroadcastHost host) : IClassFixture<BroadcastHost>, IAsyncLifetime
{
    private const string Mine = "nhà văn hóa thôn",
        Country = "nhà văn hóa tổ dân phố của chúng ta";

    private static readonly Guid Everybodys = SampleSnapshot.Key(9_001),
        Communes = SampleSnapshot.Key(9_002);

    public Task InitializeAsync()
    {
        if (host.Store.Current.Find<Script>(Everybodys) is null)
            Publish(
                Invitation(9_001),
                Invitation(9_002, BroadcastSample.Commune),
                Entry(9_010, Country),
                Entry(9_011, Mine, BroadcastSample.Commune)
            );
        return Task.CompletedTask;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_programme_says_in_every_form_what_is_said_at_its_place()
    {
        foreach (
            var (place, said, unsaid) in new[]
            {
                (BroadcastSample.Commune, Mine, Country),
                ("00002", Country, Mine),
                ("68", Country, Mine),
            }
        )
        foreach (var (form, text) in await FormsAsync(place))
        {
            Assert.True(text.Contains(said, StringComparison.Ordinal), $"{place} {form}: {text}");
            Assert.False(text.Contains(unsaid, StringComparison.Ordinal), $"{place} {form}: {text}");
        }
    }

    [Fact]
    public async Task A_script_takes_as_long_at_a_place_as_its_words_there()
    {
        Assert.True(await SecondsAsync("00002") > await SecondsAsync(BroadcastSample.Commune));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".txt")]
    [InlineData(".ssml")]
    [InlineData(".pdf")]
    public async Task By_itself_a_script_is_read_as_at_the_one_place_it_is_for(string form)
    {
        Assert.Contains(Mine, await FileAsync($"/api/v1/scripts/{Communes}{form}"), StringComparison.Ordinal);
        Assert.Contains(Country, await FileAsync($"/api/v1/scripts/{Everybodys}{form}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_reading_is_a_new_version_of_programmes_and_scripts_and_a_change_for_its_place_alone()
    {
        string[] paths =
        [
            .. Forms.Select(x => Programme(BroadcastSample.Commune) + x),
            $"/api/v1/scripts/{Communes}",
            $"/api/v1/scripts/{Communes}.txt",
            $"/api/v1/scripts/{Communes}.ssml",
            "/api/v1/abbreviations",
        ];
        var before = await Task.WhenAll(paths.Select(TagAsync));
        var cursor = (await JsonAsync("/api/v1")).GetProperty("cursor").GetString();
        var seq = host.Store.Current.Seq + 1;

        Publish(Entry(9_011, "nhà văn hóa xã", BroadcastSample.Commune));

        var after = await Task.WhenAll(paths.Select(TagAsync));
        Assert.All(before.Zip(after), x => Assert.NotEqual(x.First, x.Second));
        Assert.Contains("nhà văn hóa xã", await FileAsync(Programme(BroadcastSample.Commune) + ".txt"));
        var programme = await JsonAsync(Programme(BroadcastSample.Commune));
        Assert.Equal(seq, programme.GetProperty("version").GetInt64());
        var row = Assert.Single(await RowsAsync(cursor, BroadcastSample.Commune));
        Assert.Equal(("abbreviation", seq), (row.GetProperty("type").GetString()!, row.GetProperty("seq").GetInt64()));
        Assert.Empty(await RowsAsync(cursor, "00002"));
        Publish(Entry(9_011, Mine, BroadcastSample.Commune));
    }

    private static readonly string[] Forms = ["", ".txt", ".ssml", ".zip"];

    private static string Programme(string place) => $"/api/v1/programmes/{place}/2025-11-21";

    private async Task<List<(string Form, string Text)>> FormsAsync(string place)
    {
        var paths = Forms
            .Concat([".pdf", "/doc-truoc.txt"])
            .Select(x => Programme(place) + x)
            .Append($"/api/v1/programmes/{place}/sessions.rss")
            .Append($"/loa/{place}/2025-11-21");
        var found = new List<(string, string)>();
        foreach (var path in paths)
            found.Add((path, await FileAsync(path)));
        return found;
    }

    // The words of a file; of a package all texts.
    private async Task<string> FileAsync(string path)
    {
        var bytes = await host.Client.GetByteArrayAsync(path);
        var text = Path.GetExtension(path) switch
        {
            ".pdf" => string.Join(
                ' ',
                PdfText.Of(bytes).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            ),
            ".zip" => Packed(bytes),
            _ => Encoding.UTF8.GetString(bytes),
        };
        return WebUtility.HtmlDecode(text).Normalize();
    }

    private static string Packed(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return string.Join(
            '\n',
            zip.Entries.Where(x => x.Name.EndsWith(".txt", StringComparison.Ordinal))
                .Select(x =>
                {
                    using var reader = new StreamReader(x.Open());
                    return reader.ReadToEnd();
                })
        );
    }

    private async Task<int> SecondsAsync(string place) =>
        (await JsonAsync(Programme(place)))
            .GetProperty("sessions")
            .EnumerateArray()
            .SelectMany(x => x.GetProperty("items").EnumerateArray())
            .First(x => x.GetProperty("scriptId").GetString() == $"{Everybodys}")
            .GetProperty("seconds")
            .GetInt32();

    private async Task<string> TagAsync(string path)
    {
        using var answer = await host.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.Headers.ETag!.Tag;
    }

    private async Task<JsonElement> JsonAsync(string path) =>
        JsonDocument.Parse(await host.TextAsync(path)).RootElement;

    private async Task<JsonElement[]> RowsAsync(string? cursor, string place) =>
        [.. (await JsonAsync($"/api/v1/changes?since={cursor}&place={place}")).GetProperty("changes").EnumerateArray()];

    private void Publish(params PublishedItem[] items)
    {
        foreach (var item in items)
            host.Store.Update(now =>
            {
                var seq = now.Seq + 1;
                var row = new Change(
                    seq,
                    item.Id,
                    item.Type.Name,
                    item.Language,
                    ChangeAction.Upsert,
                    ChangeReason.Updated,
                    host.Time.GetUtcNow()
                )
                {
                    Before = ChangeScope.Of(now.Find(item.Id, item.Language)),
                };
                return now.Apply([item with { Header = item.Header with { Version = seq } }], [row], seq);
            });
    }

    private static Script Invitation(int n, params string[] places) =>
        new(SampleSnapshot.Header(n, $"moi-{n}", $"Lời mời {n}") with { Places = [.. places] })
        {
            Order = 1,
            Kind = "spot",
            Class = BulletinClass.Priority,
            Body = "[nội dung]\nPTV: Mời bà con đến NVHT.\n",
        };

    private static OwnAbbreviation Entry(int n, string spoken, params string[] places) =>
        new(SampleSnapshot.Header(n, $"nvht-{n}", "NVHT") with { Places = [.. places] })
        {
            Written = "NVHT",
            Spoken = spoken,
        };
}
