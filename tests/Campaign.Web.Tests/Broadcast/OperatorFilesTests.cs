using System.IO.Compression;
using System.Text;

namespace Campaign.Web.Tests.Broadcast;

/// <summary>What an operator opens and prints on an ordinary computer.</summary>
public sealed class OperatorFilesTests(BroadcastHost host) : IClassFixture<BroadcastHost>
{
    private const string Day = "/api/v1/programmes/00001/2025-11-21";

    [Fact]
    public async Task The_day_fits_on_two_to_four_pages_with_every_word_of_the_large_one()
    {
        var compact = await host.Client.GetByteArrayAsync(Day + ".pdf?compact=true");
        var (text, _) = PdfText.Of(compact);
        Assert.InRange(text.Count(x => x == '\f'), 2, 4);
        var (large, _) = PdfText.Of(await host.Client.GetByteArrayAsync(Day + ".pdf"));
        Assert.Equal(WordsOf(large), WordsOf(text));
    }

    [Fact]
    public async Task Text_files_have_a_mark_and_windows_line_ends()
    {
        using var answer = await host.Client.GetAsync(Day + "/doc-truoc.txt");
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        IsForWindows(await answer.Content.ReadAsByteArrayAsync());

        using var stick = new ZipArchive(new MemoryStream(await host.Client.GetByteArrayAsync(Day + ".zip")));
        var texts = stick.Entries.Where(x => x.Name.EndsWith(".txt", StringComparison.Ordinal)).ToList();
        Assert.Equal(["doc-truoc.txt", "sang.txt", "chieu.txt", "amthanh.txt"], texts.Select(x => x.Name));
        foreach (var entry in texts)
        {
            using var copy = new MemoryStream();
            await using (var stream = await entry.OpenAsync())
                await stream.CopyToAsync(copy);
            IsForWindows(copy.ToArray());
        }
    }

    [Fact]
    public async Task Machines_still_get_text_without_a_mark()
    {
        var bytes = await host.Client.GetByteArrayAsync(Day + ".txt");
        Assert.NotEqual(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        Assert.DoesNotContain((byte)'\r', bytes);
    }

    private static void IsForWindows(byte[] bytes)
    {
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Contains("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
    }

    // Pages are numbered, and words that break at a line's end may be in another order.
    private static SortedSet<string> WordsOf(string text) =>
        new(
            text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(x => x.Any(char.IsLetter)),
            StringComparer.Ordinal
        );
}
