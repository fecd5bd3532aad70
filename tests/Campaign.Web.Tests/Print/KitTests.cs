using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Campaign.Rendering.Kits;
using Campaign.Web.Operations.Commands;
using Campaign.Web.Print;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Print;

public sealed class KitTests(PrintHost host) : IClassFixture<PrintHost>
{
    [Fact]
    public async Task A_commune_takes_its_whole_kit_in_one_file()
    {
        var path = $"/api/v1/kits/{PrintSample.Commune}.zip?message={PrintSample.WithHelp}";
        using var zip = new ZipArchive(new MemoryStream(await host.BytesAsync(path)));
        Assert.Equal(
            [
                "a4.pdf",
                "a3.pdf",
                "leaflet.pdf",
                "banner.pdf",
                "card.pdf",
                "share.png",
                "share-square.png",
                "thong-diep.txt",
                "so-dien-thoai.txt",
                "manifest.json",
            ],
            zip.Entries.Select(x => x.FullName)
        );
        using var manifest = JsonDocument.Parse(zip.GetEntry("manifest.json")!.Open());
        Assert.Equal("Xã Mẫu, tỉnh Lâm Đồng", manifest.RootElement.GetProperty("place").GetString());
        using var numbers = new StreamReader(zip.GetEntry("so-dien-thoai.txt")!.Open());
        var text = await numbers.ReadToEndAsync();
        Assert.Contains("0263 000 0001: Tổng đài của tỉnh, Miễn phí, 24/7", text);
        Assert.DoesNotContain("0263 999 9999", text);
        using var again = await host.Client.GetAsync(path);
        using var third = await host.Client.GetAsync(path);
        Assert.Equal(again.Headers.ETag, third.Headers.ETag);
        Assert.Equal("bo-tai-lieu-00001.zip", again.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    public void A_kit_of_one_provinces_message_says_it_before_those_for_the_whole_country()
    {
        var made = SampleSnapshot.Message(51, "Câu của tỉnh mẫu.");
        var own = made with { Header = made.Header with { Places = ["68"] } };
        host.Store.Update(x => PrintSample.With(x, own));

        var kit = host.Services.GetRequiredService<PrintKits>().Batch("68", $"{own.Id}", null, bleed: false)[0];

        var said = kit.Texts.Single(x => x.FileName == "thong-diep.txt").Text.TrimEnd().Split("\n\n");
        Assert.Equal("Câu của tỉnh mẫu.", said[0]);
        Assert.True(said.Length > 1);
        Assert.Equal(said.Distinct(), said);
    }

    [Theory]
    [InlineData("/api/v1/kits/99999.zip", 404)]
    [InlineData("/api/v1/kits/huyen-mau.zip", 400)]
    [InlineData("/api/v1/kits/68.zip?message=x", 400)]
    [InlineData("/api/v1/kits/68.zip?message=00000000-0000-0000-0000-000000000009", 404)]
    [InlineData("/api/v1/kits/68.zip?message=" + PrintSample.Elsewhere, 400)]
    [InlineData("/api/v1/kits/68.zip?place=1", 400)]
    [InlineData("/api/v1/kits/68.zip?lang=km", 404)]
    public Task Bad_input_is_refused(string path, int status) => host.TextAsync(path, (HttpStatusCode)status);

    [Fact]
    public async Task A_provinces_batch_continues_where_it_was_stopped()
    {
        var folder = Path.Combine(host.Data, "kits");
        var (first, faults) = await RunAsync("68", folder);
        Assert.Equal("", faults);
        Assert.Contains("3/3", first);
        Assert.Contains("3 kits in", first);
        Assert.Equal(
            ["bo-tai-lieu-00001.zip", "bo-tai-lieu-00002.zip", "bo-tai-lieu-68.zip"],
            Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        File.Delete(Path.Combine(folder, "bo-tai-lieu-00002.zip"));
        var (second, _) = await RunAsync("68", folder);
        Assert.Contains("2 of them there before; 0 failed", second);
    }

    [Fact]
    public async Task An_unknown_place_stops_the_command_with_its_name()
    {
        var (_, faults) = await RunAsync("99999", host.Data, expected: 1);
        Assert.Contains("99999", faults);
    }

    [Fact]
    public async Task A_stopped_batch_says_how_to_continue()
    {
        var (_, faults) = await RunAsync("68", Path.Combine(host.Data, "stopped"), expected: 1, new(canceled: true));
        Assert.Contains("the same command goes on from here", faults);
    }

    private async Task<(string Output, string Faults)> RunAsync(
        string place,
        string folder,
        int expected = 0,
        CancellationToken stop = default
    )
    {
        using var output = new StringWriter();
        using var faults = new StringWriter();
        var code = await KitCommand.RunAsync(
            () => host.Services.GetRequiredService<PrintKits>().Batch(place, null, null, bleed: false),
            host.Services.GetRequiredService<KitWriter>(),
            folder,
            output,
            faults,
            stop
        );
        Assert.True(expected == code, faults.ToString());
        return (output.ToString(), faults.ToString());
    }
}
