using System.Diagnostics;
using Campaign.Rendering.Faults;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Campaign.Rendering.Browser;

/// <summary>Keeps one Chromium running: starts it when needed, and again after it died or was discarded.</summary>
internal sealed class ChromiumProcess(string path, ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // The proxy leads nowhere: even a request that escaped interception (a web socket) finds no network.
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-extensions",
        "--no-first-run",
        "--no-default-browser-check",
        "--font-render-hinting=none",
        "--force-color-profile=srgb",
        "--proxy-server=http://127.0.0.1:9",
        "--proxy-bypass-list=<-loopback>",
        // It reports its command line, and with it where its profile is.
        "--enable-automation",
    ];

    private readonly SemaphoreSlim _gate = new(1, 1);
    private Running? _running;
    private int _starts;
    private bool _disposed;

    /// <summary>A started Chromium.</summary>
    internal sealed record Running(IPlaywright Driver, IBrowser Browser, int ProcessId, ChromiumProfile Profile)
    {
        public bool Alive => Browser.IsConnected;

        public WarmPages Pages { get; } = new(Browser);

        /// <summary>Ends when this Chromium has ended: what it was asked then may never be answered.</summary>
        public Task Gone { get; } = GoneAsync(Browser);

        private static Task GoneAsync(IBrowser browser)
        {
            var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            browser.Disconnected += (_, _) => gone.TrySetResult();
            if (!browser.IsConnected)
                gone.TrySetResult();
            return gone.Task;
        }
    }

    public string Path => path;

    public int Restarts => Math.Max(0, _starts - 1);

    public Running? Current => _running;

    public async Task<Running> GetAsync(CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_running is { Alive: true })
                return _running;
            if (_running is not null)
                await StopAsync(_running);
            return _running = await StartAsync();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Gets rid of a Chromium that no longer answers; the next render starts another.</summary>
    public async Task DiscardAsync(Running broken)
    {
        await _gate.WaitAsync();
        try
        {
            if (_running != broken)
                return;
            _running = null;
            logger.LogWarning("Chromium (process {ProcessId}) is discarded; another will start", broken.ProcessId);
            await StopAsync(broken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync();
        _disposed = true;
        if (_running is not null)
            await StopAsync(_running);
        _running = null;
        _gate.Release();
    }

    private async Task<Running> StartAsync()
    {
        IPlaywright? driver = null;
        try
        {
            driver = await Playwright.CreateAsync().WaitAsync(Patience);
            var launch = new BrowserTypeLaunchOptions
            {
                ExecutablePath = path,
                Args = Arguments,
                HandleSIGINT = false,
                HandleSIGTERM = false,
                HandleSIGHUP = false,
                Timeout = (float)Patience.TotalMilliseconds,
            };
            var browser = await driver.Chromium.LaunchAsync(launch);
            _starts++;
            var session = await browser.NewBrowserCDPSessionAsync();
            var running = new Running(
                driver,
                browser,
                await ProcessIdAsync(session),
                await ChromiumProfile.OfAsync(session)
            );
            await session.DetachAsync();
            YieldingProcesses.Lower(running.ProcessId);
            return running;
        }
        catch (Exception e)
            when (e is PlaywrightException or TimeoutException or IOException or System.ComponentModel.Win32Exception)
        {
            driver?.Dispose();
            var reason = e.Message.Split('\n')[0];
            throw new RenderingUnavailableException($"Chromium ({path}) could not be started: {reason}", e);
        }
    }

    private static async Task<int> ProcessIdAsync(ICDPSession session)
    {
        var info = await session.SendAsync("SystemInfo.getProcessInfo");
        var main = info!
            .Value.GetProperty("processInfo")
            .EnumerateArray()
            .First(p => p.GetProperty("type").GetString() == "browser");
        return main.GetProperty("id").GetInt32();
    }

    // Killed rather than asked: a Chromium that hangs does not answer, and a healthy one loses nothing.
    private static async Task StopAsync(Running running)
    {
        try
        {
            if (running.Alive)
                Process.GetProcessById(running.ProcessId).Kill(entireProcessTree: true);
            await running.Browser.CloseAsync().WaitAsync(TimeSpan.FromSeconds(5));
        }
        catch (Exception e)
            when (e
                    is ArgumentException
                        or InvalidOperationException
                        or PlaywrightException
                        or TimeoutException
                        or System.ComponentModel.Win32Exception
            )
        {
            // It has already gone.
        }
        running.Driver.Dispose();
        running.Profile.Remove();
    }
}
