using System.Net;
using System.Text.Json;
using Campaign.Core.Messages;
using Campaign.Core.Publication;

namespace Campaign.Web.Tests.Print;

/// <summary>What does not fit is offered neither on pages nor in the API, and both say why.</summary>
public sealed class SheetFitsTests : IAsyncLifetime
{
    private const int Lonely = 60;
    private const string Page = "/tai-lieu/to-roi-mau";
    private static readonly string Api = $"/api/v1/materials/{SampleSnapshot.Key(370)}";
    private static readonly string Choices = $"/tai-lieu/tuy-chinh?thong-diep=thong-diep-{Lonely}";

    private readonly PrintHost _host = new()
    {
        Settings = new()
        {
            ["Campaign:Rendering:PreRender"] = "true",
            ["Campaign:Rendering:MeasureAfter"] = "00:00:00",
        },
    };

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    // With no campaign there are no other messages beside it, and a leaflet of three columns has nothing to say.
    private static KeyMessage Message(string? campaign)
    {
        var made = SampleSnapshot.Message(Lonely, "Câu mẫu đứng một mình.");
        return made with { Header = made.Header with { Campaign = campaign } };
    }

    [Fact]
    public async Task What_does_not_fit_is_not_offered_until_it_fits()
    {
        Publish(Message(null), PrintSample.Material(370, "to-roi-mau", "Tờ rơi mẫu", 100 + Lonely, "a4", "trifold"));
        using var before = await _host.Client.GetAsync(Api);

        var material = await UntilAsync(x => x.GetProperty("notOffered").GetArrayLength() > 0);
        Assert.Equal(["a4.pdf"], Names(material, "formats"));
        var gap = Assert.Single(material.GetProperty("notOffered").EnumerateArray());
        Assert.Equal("trifold.pdf", gap.GetProperty("name").GetString());
        Assert.Contains("ít nhất một mục", Assert.Single(gap.GetProperty("reasons").EnumerateArray()).GetString());
        using var after = await _host.Client.GetAsync(Api);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);

        var page = WebUtility.HtmlDecode(await _host.TextAsync(Page));
        Assert.Contains("Không có Tờ gấp ba A4: ", page);
        Assert.DoesNotContain("trifold.pdf", page);
        Assert.Contains("a4.pdf", page);

        var choices = await ReadUntilAsync(
            Choices,
            x => x.Contains("Không có Tờ gấp ba A4: ", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("value=\"trifold\"", choices);
        Assert.Contains("value=\"a3\"", choices);
        var refused = await _host.TextAsync(Choices + "&kho=trifold", HttpStatusCode.BadRequest);
        Assert.Contains("ít nhất một mục", WebUtility.HtmlDecode(refused));
        // An address that somebody kept still says what is wrong.
        await _host.TextAsync(Api + "/files/trifold.pdf", HttpStatusCode.BadRequest);

        Publish(Message(SampleSnapshot.Action));
        material = await UntilAsync(x => x.GetProperty("notOffered").GetArrayLength() == 0);
        Assert.Equal(["a4.pdf", "trifold.pdf"], Names(material, "formats"));
        await _host.BytesAsync(Api + "/files/trifold.pdf");
    }

    private static List<string?> Names(JsonElement material, string list) =>
        [.. material.GetProperty(list).EnumerateArray().Select(x => x.GetProperty("name").GetString())];

    private async Task<JsonElement> UntilAsync(Func<JsonElement, bool> holds)
    {
        var text = await ReadUntilAsync(Api, x => holds(JsonDocument.Parse(x).RootElement));
        return JsonDocument.Parse(text).RootElement;
    }

    private async Task<string> ReadUntilAsync(string path, Func<string, bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            var text = WebUtility.HtmlDecode(await _host.TextAsync(path));
            if (holds(text))
                return text;
            await Task.Delay(200, patience.Token);
        }
    }

    private void Publish(params PublishedItem[] items) => _host.Store.Update(x => PrintSample.With(x, items));
}
