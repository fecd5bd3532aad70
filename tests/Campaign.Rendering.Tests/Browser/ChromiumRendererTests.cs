using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Campaign.Rendering.Browser;
using Campaign.Rendering.Faults;
using Campaign.Rendering.Tests.Support;

namespace Campaign.Rendering.Tests.Browser;

[Collection(SharedChromium.Name)]
public sealed class ChromiumRendererTests(SharedChromium chromium)
{
    private const string Page = "<!doctype html><title>t</title><p>Chấm dứt bạo lực";
    private static readonly PngOptions Small = new(200, 100);
    private static readonly PdfOptions A4 = new(210, 297);

    [Fact]
    public async Task A_page_becomes_a_pdf_and_a_picture_of_the_size_that_was_asked_for()
    {
        var pdf = await chromium.Renderer.RenderPdfAsync(Page, A4);
        var png = await chromium.Renderer.RenderPngAsync(Page, new PngOptions(200, 100, 2));

        Assert.Equal("%PDF-"u8.ToArray(), pdf[..5]);
        Assert.Equal(400, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(200, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    [Fact]
    public async Task What_draws_pages_yields_the_processor_to_what_answers_readers()
    {
        await chromium.Renderer.RenderPngAsync(Page, Small);
        var main = ((ChromiumRenderer)chromium.Renderer).Chromium.Current!.ProcessId;
        var drawing = Process.GetProcesses().Where(x => IsOf(main, x.Id) && Line(x.Id).Contains("--type=renderer"));
        Assert.NotEmpty(drawing);
        Assert.All(drawing, x => Assert.Equal(ProcessPriorityClass.BelowNormal, x.PriorityClass));
    }

    [Theory]
    [InlineData("<img src='http://HOST/a.png'>")]
    [InlineData("<link rel=stylesheet href='http://HOST/a.css'>")]
    [InlineData("<style>@import url(http://HOST/b.css)</style>")]
    [InlineData("<iframe src='http://HOST/c'></iframe>")]
    [InlineData("<script src='http://HOST/d.js'></script>")]
    public async Task A_page_that_asks_for_the_network_is_refused_and_reaches_nobody(string html)
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var page = Page + html.Replace("HOST", server.LocalEndpoint.ToString(), StringComparison.Ordinal);

        var fault = await Assert.ThrowsAsync<RenderingFailedException>(() =>
            chromium.Renderer.RenderPngAsync(page, Small)
        );

        Assert.Contains("without network", fault.Message, StringComparison.Ordinal);
        Assert.False(server.Pending());
    }

    [Theory]
    [InlineData("new WebSocket('ws://HOST/')")]
    [InlineData("fetch('http://HOST/x').catch(() => 0)")]
    [InlineData("new EventSource('http://HOST/x')")]
    [InlineData("navigator.sendBeacon('http://HOST/x', 'a')")]
    public async Task No_script_reaches_the_network(string script)
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        script = script.Replace("HOST", server.LocalEndpoint.ToString(), StringComparison.Ordinal);
        // The check gives the request half a second to arrive, were it able to.
        var page =
            $"{Page}<script>{script}; window.campaignFit = () => "
            + "new Promise(done => setTimeout(() => done([]), 500))</script>";

        await Record.ExceptionAsync(() => chromium.Renderer.RenderPngAsync(page, Small));

        Assert.False(server.Pending());
    }

    [Fact]
    public async Task Faults_the_page_finds_in_itself_are_reported_word_for_word()
    {
        var page = Page + "<script>window.campaignFit = () => ['Dòng 1 quá dài.', 'Dòng 2 quá dài.']</script>";

        var fault = await Assert.ThrowsAsync<UnprintableException>(() => chromium.Renderer.RenderPdfAsync(page, A4));

        Assert.Equal(["Dòng 1 quá dài.", "Dòng 2 quá dài."], fault.Faults);
    }

    [Fact]
    public async Task A_typeface_that_cannot_be_read_is_a_fault_and_not_another_typeface()
    {
        var page =
            "<!doctype html><style>@font-face{font-family:F;src:url(data:font/woff2;base64,AAAA)}"
            + "p{font-family:F}</style><p>chữ";

        var fault = await Assert.ThrowsAsync<UnprintableException>(() => chromium.Renderer.RenderPngAsync(page, Small));

        Assert.Contains("typeface F", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_one_document_is_left_for_the_next()
    {
        await using var renderer = SharedChromium.Start(o => o.MaxConcurrent = 1);
        await renderer.RenderPdfAsync(
            Page + "<script>window.left = 1; window.campaignFit = () => []</script>",
            A4,
            default
        );

        var fault = await Assert.ThrowsAsync<UnprintableException>(() =>
            renderer.RenderPdfAsync(
                Page + "<script>const was = `${window.left}`; window.campaignFit = () => [was]</script>",
                A4,
                default
            )
        );

        Assert.Equal("undefined", Assert.Single(fault.Faults));
    }

    [Fact]
    public async Task After_chromium_is_killed_the_next_page_is_rendered_by_a_new_one()
    {
        await using var renderer = SharedChromium.Start();
        await renderer.RenderPngAsync(Page, Small, default);
        Process.GetProcessById(renderer.Chromium.Current!.ProcessId).Kill(entireProcessTree: true);

        var png = await renderer.RenderPngAsync(Page, Small, default);

        Assert.NotEmpty(png);
        Assert.Equal(1, renderer.Health.Restarts);
    }

    [Fact]
    public async Task A_chromium_killed_in_the_middle_of_a_page_costs_the_reader_nothing()
    {
        await using var renderer = SharedChromium.Start();
        await renderer.WarmAsync(default);
        var first = renderer.Chromium.Current!.ProcessId;
        var slow = Page + "<script>window.campaignFit = () => new Promise(d => setTimeout(() => d([]), 6000))</script>";

        var render = renderer.RenderPngAsync(slow, Small, default);
        await Task.Delay(700);
        Process.GetProcessById(first).Kill(entireProcessTree: true);

        Assert.NotEmpty(await render);
        Assert.NotEqual(first, renderer.Chromium.Current!.ProcessId);
    }

    [Fact]
    public async Task A_page_that_hangs_is_given_up_and_its_chromium_replaced()
    {
        var clock = Clock.Still();
        await using var renderer = SharedChromium.Start(x => x.TimeoutSeconds = 60, clock);
        await renderer.WarmAsync(default);
        var hung = renderer.Chromium.Current!.ProcessId;

        var render = renderer.RenderPngAsync(Page + "<script>for(;;);</script>", Small, default);
        while (!render.IsCompleted)
        {
            await Task.Delay(50);
            clock.Advance(TimeSpan.FromSeconds(60));
        }
        var fault = await Assert.ThrowsAsync<RenderingFailedException>(() => render);
        var png = await renderer.RenderPngAsync(Page, Small, default);

        Assert.Contains("60 seconds", fault.Message, StringComparison.Ordinal);
        Assert.NotEmpty(png);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(hung));
    }

    [Fact]
    public async Task A_chromium_that_stops_or_is_killed_leaves_nothing_on_the_disk()
    {
        var renderer = SharedChromium.Start();
        await renderer.RenderPngAsync(Page, Small, default);
        var killed = renderer.Chromium.Current!;
        Process.GetProcessById(killed.ProcessId).Kill(entireProcessTree: true);
        await renderer.RenderPngAsync(Page, Small, default);
        var stopped = renderer.Chromium.Current!;
        Assert.Contains(stopped.Profile.Folders, Directory.Exists);

        await renderer.DisposeAsync();

        Assert.DoesNotContain([.. killed.Profile.Folders, .. stopped.Profile.Folders], Directory.Exists);
    }

    [Fact]
    public async Task A_full_queue_refuses_and_says_when_to_come_back()
    {
        await using var renderer = SharedChromium.Start(o => (o.MaxConcurrent, o.MaxQueued) = (1, 1));
        var slow = Page + "<script>window.campaignFit = () => new Promise(d => setTimeout(() => d([]), 1000))</script>";
        var first = renderer.RenderPngAsync(slow, Small, default);
        var second = renderer.RenderPngAsync(Page, Small, default);

        var fault = await Assert.ThrowsAsync<BudgetExhaustedException>(() =>
            renderer.RenderPngAsync(Page, Small, default)
        );

        Assert.True(fault.RetryAfter > TimeSpan.Zero);
        Assert.All(await Task.WhenAll(first, second), Assert.NotEmpty);
    }

    private static bool IsOf(int ancestor, int process) =>
        process == ancestor || (process > 1 && IsOf(ancestor, ParentOf(process)));

    // The fields after the name, which is in brackets: state, parent.
    private static int ParentOf(int process) =>
        Read(process, "stat") is { Length: > 0 } stat
            ? int.Parse(stat[(stat.LastIndexOf(')') + 4)..].Split(' ')[0], CultureInfo.InvariantCulture)
            : 0;

    private static string Line(int process) => Read(process, "cmdline");

    private static string Read(int process, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/{file}");
        }
        catch (IOException)
        {
            return ""; // it has ended
        }
    }
}
