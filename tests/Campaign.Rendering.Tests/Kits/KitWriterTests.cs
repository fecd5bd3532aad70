using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Kits;
using Campaign.Rendering.Printing;
using Campaign.Rendering.Templates;
using Campaign.Rendering.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaign.Rendering.Tests.Kits;

[Collection(SharedChromium.Name)]
public sealed class KitWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly KitWriter _kits;

    public KitWriterTests(SharedChromium chromium)
    {
        var clock = Clock.Still();
        var cache = new RenditionCache(
            Path.Combine(_folder.Path, "cache"),
            100_000_000,
            clock,
            NullLogger<RenditionCache>.Instance
        );
        var print = new PrintService(
            chromium.Renderer,
            Repository.Themes,
            cache,
            new RenderBudget(new() { Budget = 1 }, clock)
        );
        _kits = new KitWriter(print, clock);
    }

    public void Dispose() => _folder.Dispose();

    private static KitRequest Kit(string name, string message = Samples.Long) =>
        new(
            name,
            Samples.Of("ky-nguyen-so", message),
            [PrintFormats.Get("a4"), PrintFormats.Get("card")],
            [new KitText("thong-diep.txt", "Bi\u0300nh đẳng giới")],
            new PrintOptions(Bleed: true)
        );

    [Fact]
    public async Task A_kit_holds_every_file_it_lists_with_its_hash()
    {
        using var stream = new MemoryStream();
        await _kits.WriteAsync(stream, Kit("xa-mau"), RenderCause.Editor);

        using var zip = new ZipArchive(stream);
        using var manifest = JsonDocument.Parse(zip.GetEntry("manifest.json")!.Open());
        var files = manifest.RootElement.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(["a4.pdf", "card.pdf", "thong-diep.txt"], files.Select(f => f.GetProperty("name").GetString()));
        foreach (var file in files)
        {
            using var content = zip.GetEntry(file.GetProperty("name").GetString()!)!.Open();
            Assert.Equal(file.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(content)));
        }
        using var text = new StreamReader(zip.GetEntry("thong-diep.txt")!.Open());
        Assert.Equal("Bình đẳng giới", await text.ReadToEndAsync());
    }

    [Fact]
    public async Task A_batch_continues_where_it_stopped_and_one_fault_does_not_end_it()
    {
        var target = Path.Combine(_folder.Path, "kits");
        var requests = new[] { Kit("mot"), Kit("hai"), Kit("ba", new string('a', 5_000)) };
        await _kits.WriteManyAsync(target, [requests[0]]);

        var steps = await _kits.WriteManyAsync(target, requests);

        Assert.True(steps.Single(s => s.Name == "mot").Skipped);
        Assert.Null(steps.Single(s => s.Name == "hai").Fault);
        Assert.Contains("5.000", steps.Single(s => s.Name == "ba").Fault, StringComparison.Ordinal);
        Assert.Equal(["hai.zip", "mot.zip"], Directory.GetFiles(target).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_kit_goes_without_what_its_message_does_not_fit_and_says_so()
    {
        using var file = new MemoryStream();
        var kit = Kit("mot");
        kit = kit with
        {
            Content = kit.Content with { Sections = [] },
            Formats = [PrintFormats.Get("a4"), PrintFormats.Get("trifold")],
        };
        await _kits.WriteAsync(file, kit, RenderCause.Editor);
        using var zip = new ZipArchive(file);
        Assert.Equal(
            ["a4.pdf", "thong-diep.txt", "khong-co.txt", "manifest.json"],
            zip.Entries.Select(x => x.FullName)
        );
        using var why = new StreamReader(zip.GetEntry("khong-co.txt")!.Open());
        Assert.StartsWith("Không có Tờ gấp ba A4: ", await why.ReadToEndAsync(), StringComparison.Ordinal);
        using var manifest = JsonDocument.Parse(zip.GetEntry("manifest.json")!.Open());
        var gap = Assert.Single(manifest.RootElement.GetProperty("notOffered").EnumerateArray());
        Assert.Equal("trifold.pdf", gap.GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_kit_whose_content_changed_is_made_again()
    {
        var target = Path.Combine(_folder.Path, "kits");
        await _kits.WriteManyAsync(target, [Kit("mot")]);

        var steps = await _kits.WriteManyAsync(target, [Kit("mot", Samples.Short)]);

        Assert.False(Assert.Single(steps).Skipped);
    }
}
