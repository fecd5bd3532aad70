using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Campaign.Web.Tests.Whole.Killing;

namespace Campaign.Web.Tests.Whole;

/// <summary>
/// The product on a real file system that is full or read-only. Each process has its own mounts, which end with it and
/// need root or a user namespace.
/// </summary>
public sealed class DiskTests : IAsyncLifetime, IDisposable
{
    private const string Small = "mount -t tmpfs -o size=24m tmpfs \"$D\" && cp -a \"$S/.\" \"$D\" && ";
    private const string Fill = "dd if=/dev/zero of=\"$D/fill\" bs=16k 2>/dev/null; ";
    private const string ReadOnly =
        "cp -a \"$S/.\" \"$D\" && mount --bind \"$D\" \"$D\" && mount -o remount,bind,ro \"$D\" && ";

    private readonly DirectoryInfo _seed = Directory.CreateTempSubdirectory("campaign-disk-seed-");
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("campaign-disk-");
    private readonly ConcurrentQueue<string> _log = new();
    private Process? _process;
    private HttpClient _http = new();

    public Task InitializeAsync() => FirstStart.CopyToAsync(_seed);

    public void Dispose()
    {
        _http.Dispose();
        _process?.Dispose();
    }

    public async Task DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        _seed.DeleteAll();
        _data.DeleteAll();
    }

    [Theory]
    [InlineData(ReadOnly)]
    [InlineData(Small + Fill)]
    public async Task Started_on_a_read_only_disk_the_site_serves_readers_and_tells_officers_why(string disk)
    {
        await StartAsync(disk);

        var help = await _http.GetStringAsync("/tro-giup");
        Assert.Contains("tel:113", help, StringComparison.Ordinal);
        using var signIn = await SignInAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, signIn.StatusCode);
        Assert.Contains("chỉ phục vụ người đọc", await TextAsync(signIn), StringComparison.Ordinal);
        using var save = await _http.PostAsync("/umbraco/management/api/v1/document", new StringContent("{}"));
        Assert.Contains("chỉ phục vụ người đọc", await TextAsync(save), StringComparison.Ordinal);
        using var ready = await _http.GetAsync("/healthz/ready");
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Contains("\"disk\":\"degraded\"", await TextAsync(ready), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_disk_fills_up_readers_notice_nothing_and_officers_are_told_in_words()
    {
        await StartAsync(Small);
        using var officer = new Officer(_http.BaseAddress!);
        await officer.SignInAsync();
        var message = await MessageAsync();
        await officer.RewriteAsync(message, "Trước khi đầy đĩa");
        await UntilPublishingIsAsync(HttpStatusCode.OK);
        FillUp();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            officer.RewriteAsync(message, new string('x', 200_000))
        );
        Assert.Contains("InsufficientStorage", refused.Message, StringComparison.Ordinal);
        Assert.Contains(
            "hết chỗ trên đĩa",
            System.Text.RegularExpressions.Regex.Unescape(refused.Message),
            StringComparison.Ordinal
        );
        using var signIn = await SignInAsync();
        Assert.NotEqual(HttpStatusCode.InternalServerError, signIn.StatusCode);
        Assert.NotEqual("", signIn.StatusCode == HttpStatusCode.Redirect ? "done" : await TextAsync(signIn));
        Assert.Contains("tel:113", await _http.GetStringAsync("/tro-giup"), StringComparison.Ordinal);

        // Whoever has to get up for it hears of it before the next officer does, and it passes with its cause.
        await UntilPublishingIsAsync(HttpStatusCode.ServiceUnavailable);
        File.Delete(Filler);
        await UntilPublishingIsAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task When_no_folder_is_writable_one_sentence_says_so()
    {
        using var process = ProductProcess.Start(
            new DirectoryInfo("/dev/null/data"),
            [],
            ("TMPDIR", "/dev/null/tmp"),
            ("DOTNET_EnableDiagnostics", "0")
        );
        _ = process.StandardOutput.ReadToEndAsync();
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.Contains("/dev/null/data cannot be written", said.Trim().Split('\n')[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    private async Task StartAsync(string disk)
    {
        string[] own =
            Environment.UserName == "root" ? ["unshare", "--mount"] : ["unshare", "--mount", "--map-root-user"];
        _process = ProductProcess.StartThrough(
            [.. own, "sh", "-c", disk + "exec \"$@\"", "sh"],
            _data,
            [],
            ("D", _data.FullName),
            ("S", _seed.FullName),
            ("ASPNETCORE_URLS", "http://127.0.0.1:0"),
            ("Umbraco__CMS__Unattended__UnattendedUserName", "Quản trị viên mẫu"),
            ("Umbraco__CMS__Unattended__UnattendedUserEmail", ProductProcess.Email),
            ("Umbraco__CMS__Unattended__UnattendedUserPassword", ProductProcess.Password)
        );
        _process.ErrorDataReceived += (_, x) => _log.Enqueue(x.Data ?? "");
        _process.BeginErrorReadLine();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("Site ", StringComparison.Ordinal))
            {
                _http = new() { BaseAddress = new Uri(line["Site ".Length..].Trim()) };
                _ = _process.StandardOutput.ReadToEndAsync();
                return;
            }
        Assert.Fail(string.Join('\n', _log));
    }

    // Only the process itself sees its file systems, and Linux exposes them below the process.
    private string Filler => $"/proc/{_process!.Id}/root{_data.FullName}/fill";

    private void FillUp()
    {
        using var fill = new FileStream(Filler, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
        var block = new byte[4096];
        try
        {
            while (true)
                fill.Write(block);
        }
        catch (IOException) { }
    }

    private async Task UntilPublishingIsAsync(HttpStatusCode status)
    {
        for (var left = 300; ; left--, await Task.Delay(1000))
        {
            using var answer = await _http.GetAsync("/healthz/publishing");
            if (answer.StatusCode == status)
                return;
            Assert.True(left > 0, $"publishing stays at {answer.StatusCode}");
        }
    }

    private async Task<Guid> MessageAsync()
    {
        using var list = System.Text.Json.JsonDocument.Parse(
            await _http.GetStringAsync("/api/v1/messages?edition=2021&limit=1")
        );
        return list.RootElement.GetProperty("items")[0].GetProperty("id").GetGuid();
    }

    private Task<HttpResponseMessage> SignInAsync() =>
        _http.PostAsync(
            "/umbraco/login",
            new FormUrlEncodedContent([new("email", ProductProcess.Email), new("password", ProductProcess.Password)])
        );

    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Unescape(await answer.Content.ReadAsStringAsync()));
}
