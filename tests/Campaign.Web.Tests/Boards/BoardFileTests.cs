using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Campaign.Core.Time;
using Campaign.Rendering.Boards;
using Campaign.Web.Boards;
using Campaign.Web.Tests.Api;
using Microsoft.Extensions.DependencyInjection;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Campaign.Web.Tests.Boards;

/// <summary>Files for boards that take nothing else, read by other programs.</summary>
public sealed class BoardFileTests(BoardHost host) : IClassFixture<BoardHost>
{
    private const string Zip = "/api/v1/boards/00001.zip";
    private const string Progress = "/api/v1/boards/00001/film";
    private const string Film = "/api/v1/boards/00001.mp4";

    [Theory]
    [InlineData("", 1920, 1080)]
    [InlineData("?size=1080x1920", 1080, 1920)]
    public async Task A_package_has_every_slide_of_the_page_its_playlist_and_sums_that_another_program_checks(
        string query,
        int width,
        int height
    )
    {
        var folder = await UnpackedAsync(Zip + query);
        Assert.Equal(0, await RunAsync("sha256sum", "-c --strict SHA256SUMS", folder));
        var list = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "playlist.json"))).RootElement;
        var slides = list.GetProperty("slides").EnumerateArray().ToList();
        var page = await host.TextAsync(BoardHost.Board);
        Assert.Equal(page.Split("class=\"slide ").Length - 1, slides.Count);
        Assert.Contains(slides, x => x.GetProperty("head").GetString() == "113");
        foreach (var slide in slides)
        {
            var picture = await Image.IdentifyAsync(Path.Combine(folder, slide.GetProperty("file").GetString()!));
            Assert.Equal((width, height), (picture.Width, picture.Height));
        }
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "playlist.m3u"));
        Assert.Equal(slides.Select(x => x.GetProperty("file").GetString()), lines.Where(x => !x.StartsWith('#')));
        // One of today's events ends at half past ten, Viet Nam's time.
        Assert.Equal("2025-11-21T03:30:00Z", list.GetProperty("goodUntil").GetString());
        Assert.Contains("10:30 ngày 21/11/2025", await File.ReadAllTextAsync(Path.Combine(folder, "DOC-TRUOC.txt")));
    }

    [Fact]
    public async Task The_same_board_gives_the_same_bytes_and_what_is_withdrawn_is_gone_from_the_next()
    {
        await using var own = new BoardHost();
        await own.InitializeAsync();
        var first = await own.Client.GetByteArrayAsync(Zip);
        Assert.Equal(first, await own.Client.GetByteArrayAsync(Zip));
        Assert.Contains(BoardHost.Stays, Playlist(first), StringComparison.Ordinal);
        own.Withdraw("tuan-le");
        var next = await own.Client.GetByteArrayAsync(Zip);
        Assert.DoesNotContain(BoardHost.Stays, Playlist(next), StringComparison.Ordinal);
        Assert.Contains(BoardHost.Ends, Playlist(next), StringComparison.Ordinal);
    }

    // One film for both: making it takes longest of all here.
    [Fact]
    public async Task A_film_says_how_far_it_is_and_shows_each_slide_for_nine_seconds_or_its_absence_is_said()
    {
        var isThere = host.Services.GetRequiredService<BoardFilm>().IsThere;
        Assert.Equal(isThere ? "notMade" : "unavailable", (await ProgressAsync("")).State);
        Assert.Equal(isThere ? "making" : "unavailable", (await ProgressAsync("?begin=true")).State);
        var seen = new List<int>();
        for (var state = "making"; isThere && state != "ready"; await Task.Delay(200))
        {
            (state, var percent) = await ProgressAsync("");
            Assert.Contains(state, (string[])["making", "ready"]);
            seen.Add(percent);
        }
        Assert.Equal(seen.Order(), seen);
        await TheFilmIsWholeAsync();
    }

    [Fact]
    public async Task A_package_says_how_far_it_is_and_is_fetched_at_once_when_it_is_ready()
    {
        await using var own = new BoardHost();
        await own.InitializeAsync();
        async Task<JsonElement> AskAsync(string query) =>
            JsonDocument.Parse(await own.TextAsync("/api/v1/boards/00001/package" + query)).RootElement;
        Assert.Equal("notMade", (await AskAsync("")).GetProperty("state").GetString());
        Assert.Equal("making", (await AskAsync("?begin=true")).GetProperty("state").GetString());
        var seen = new List<int>();
        JsonElement last;
        do
        {
            await Task.Delay(50);
            last = await AskAsync("");
            Assert.Contains(last.GetProperty("state").GetString(), (string[])["making", "ready"]);
            seen.Add(last.GetProperty("percent").GetInt32());
        } while (last.GetProperty("state").GetString() != "ready");
        Assert.Equal(seen.Order(), seen);
        Assert.Contains(seen, x => x is > 0 and < 100);
        var url = new Uri(last.GetProperty("url").GetString()!).PathAndQuery;
        Assert.Equal(Zip + "?size=1920x1080", url);
        var zip = await own.Client.GetByteArrayAsync(url);
        Assert.Equal(last.GetProperty("bytes").GetInt64(), zip.Length);
        // A size that was not asked for is another file.
        Assert.Equal("notMade", (await AskAsync("?size=192x96")).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Whoever_waits_for_a_package_is_seen_by_whoever_asks_how_far_it_is()
    {
        await using var own = new BoardHost();
        await own.InitializeAsync();
        var fetched = own.Client.GetByteArrayAsync(Zip);
        var states = new HashSet<string>();
        while (!fetched.IsCompleted)
        {
            var answer = await own.TextAsync("/api/v1/boards/00001/package");
            states.Add(JsonDocument.Parse(answer).RootElement.GetProperty("state").GetString()!);
            await Task.Delay(100);
        }
        await fetched;
        Assert.Contains("making", states);
    }

    [Fact]
    public async Task A_package_with_a_film_is_unavailable_where_there_is_no_film()
    {
        var answer = JsonDocument.Parse(await host.TextAsync("/api/v1/boards/00001/package?film=true")).RootElement;
        var isThere = host.Services.GetRequiredService<BoardFilm>().IsThere;
        Assert.Equal(isThere ? "notMade" : "unavailable", answer.GetProperty("state").GetString());
        Assert.EndsWith(".zip?size=1920x1080&film=true", answer.GetProperty("url").GetString());
    }

    private async Task<(string State, int Percent)> ProgressAsync(string query)
    {
        var answer = JsonDocument.Parse(await host.TextAsync(Progress + query)).RootElement;
        return (answer.GetProperty("state").GetString()!, answer.GetProperty("percent").GetInt32());
    }

    private async Task TheFilmIsWholeAsync()
    {
        using var answer = await host.Client.GetAsync(Film);
        if (host.Services.GetRequiredService<BoardFilm>().Program is null)
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("ffmpeg is not installed", await answer.Content.ReadAsStringAsync());
            return;
        }
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("video/mp4", answer.Content.Headers.ContentType!.MediaType);
        var file = Path.Combine(host.Data, "board.mp4");
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());
        var probe = JsonDocument
            .Parse(
                await OutputAsync(
                    "ffprobe",
                    $"-v error -show_entries stream=codec_name,width,height,pix_fmt:format=duration -of json {file}"
                )
            )
            .RootElement;
        var stream = Assert.Single(probe.GetProperty("streams").EnumerateArray());
        Assert.Equal("h264", stream.GetProperty("codec_name").GetString());
        Assert.Equal("yuv420p", stream.GetProperty("pix_fmt").GetString());
        Assert.Equal(1920, stream.GetProperty("width").GetInt32());
        var slides = (await host.TextAsync(BoardHost.Board)).Split("class=\"slide ").Length - 1;
        var seconds = double.Parse(
            probe.GetProperty("format").GetProperty("duration").GetString()!,
            System.Globalization.CultureInfo.InvariantCulture
        );
        Assert.InRange(seconds, slides * 9 - 0.2, slides * 9 + 0.2);
    }

    [Fact]
    public async Task Without_ffmpeg_one_sentence_says_so_and_the_pictures_are_there()
    {
        using var film = new BoardFilm { Program = null };
        var fault = await Assert.ThrowsAsync<FilmException>(() => film.MakeAsync(["001.png"], 9, null, default));
        Assert.Equal(BoardFilm.Absent, fault.Public);
        await UnpackedAsync(Zip);
    }

    [Fact]
    public async Task A_text_that_no_screen_holds_is_refused_by_name_and_not_cut()
    {
        var css = System.Text.Encoding.UTF8.GetString(Campaign.Web.Pages.Assets.SiteAssets.Read("css/board.css"));
        var slides = host.Services.GetRequiredService<SlideService>();
        var text = string.Concat(Enumerable.Repeat("Nghiêng mình nghe. ", 30)).Trim();
        var fault = await Assert.ThrowsAsync<Campaign.Rendering.Faults.UnprintableException>(() =>
            slides.RenderAsync(new(css, "message", "", text, 1920, 1080))
        );
        Assert.Contains("Dài quá một màn", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_matrix_gets_the_whole_of_every_slide_in_pages_of_two_colours()
    {
        var folder = await UnpackedAsync(Zip + "?size=192x96");
        var list = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "playlist.json"))).RootElement;
        var pages = list.GetProperty("slides").EnumerateArray().ToList();
        var said = string.Join(' ', pages.Select(x => x.GetProperty("text").GetString()));
        var board = await host.TextAsync(BoardHost.Board);
        foreach (var text in new AngleSharp.Html.Parser.HtmlParser().ParseDocument(board).QuerySelectorAll(".text"))
            Assert.Contains(text.TextContent, said, StringComparison.Ordinal);
        Assert.All(pages, x => Assert.True(x.GetProperty("text").GetString()!.Length <= 30));
        Assert.All(pages, x => Assert.Equal(4, x.GetProperty("seconds").GetInt32()));
        foreach (var page in pages)
        {
            using var picture = await Image.LoadAsync<Rgb24>(
                Path.Combine(folder, page.GetProperty("file").GetString()!)
            );
            Assert.Equal((192, 96), (picture.Width, picture.Height));
            var colours = new HashSet<Rgb24>();
            picture.ProcessPixelRows(rows =>
            {
                for (var y = 0; y < rows.Height; y++)
                    colours.UnionWith(rows.GetRowSpan(y).ToArray());
            });
            Assert.Equal([new Rgb24(0, 0, 0), new Rgb24(0xFF, 0xB0, 0)], colours.OrderBy(x => x.R));
        }
        Approved.Equal("docs/forms/matrix.m3u", await File.ReadAllTextAsync(Path.Combine(folder, "playlist.m3u")));
    }

    [Theory]
    [InlineData("/api/v1/boards/00001/film?size=1x1", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/boards/99999/film", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/boards/00001/package?size=1x1", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/boards/99999/package?begin=true", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/boards/00001.zip?size=192x100", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/boards/00001.mp4?film=true", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/boards/99999.zip", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/boards/00001.rar", HttpStatusCode.NotFound)]
    public async Task Another_size_place_or_kind_is_refused(string path, HttpStatusCode status) =>
        await host.TextAsync(path, status);

    private async Task<string> UnpackedAsync(string path)
    {
        using var answer = await host.Client.GetAsync(path);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.True(answer.IsSuccessStatusCode, System.Text.Encoding.UTF8.GetString(bytes));
        var folder = Path.Combine(host.Data, $"board-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        var zip = Path.Combine(folder, "board.zip");
        await File.WriteAllBytesAsync(zip, bytes);
        Assert.Equal(0, await RunAsync("unzip", "-q board.zip", folder));
        return folder;
    }

    private static string Playlist(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var reader = new StreamReader(archive.GetEntry("playlist.m3u")!.Open());
        return reader.ReadToEnd();
    }

    private static async Task<int> RunAsync(string program, string arguments, string folder)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder })!;
        await run.WaitForExitAsync();
        return run.ExitCode;
    }

    private static async Task<string> OutputAsync(string program, string arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var text = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        return text;
    }
}
