using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Campaign.Core.Time;
using Campaign.Web.Formats;
using Campaign.Web.Http.Answers;
using Campaign.Web.Tests.Http;
using Campaign.Web.Tests.Whole;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Operations.Deploy;

/// <summary>
/// The scripts that a station's machine runs unattended, in a shell and in PowerShell. PowerShell 7 runs here; how
/// Windows PowerShell 5.1 differs was only read in its documentation and not tried.
/// </summary>
[Collection("whole")]
public sealed class StationScriptTests(SqliteSite site) : IClassFixture<SqliteSite>, IDisposable
{
    private static readonly JsonSerializerOptions Readable = new(Answer.JsonOptions) { WriteIndented = true };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-station-");

    private string Programmes => Path.Combine(_folder.FullName, "loa");

    private string Log => File.ReadAllText(Path.Combine(Programmes, "nhat-ky.txt"));

    private string Today => Day(0);

    private string Tomorrow => Day(1);

    private string Day(int ahead) =>
        site
            .Services.GetRequiredService<CampaignClock>()
            .Today.AddDays(ahead)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public void Dispose() => _folder.DeleteAll();

    [Theory]
    [InlineData("sh")]
    [InlineData("ps1")]
    public async Task Programmes_are_fetched_once_checked_and_kept_when_the_line_is_cut(string script)
    {
        var address = site.Http.BaseAddress!.ToString();
        Assert.Equal(0, await RunAsync(script, address));
        Assert.Equal(2, Times(Log, "đã tải bản mới"));
        var (code, said) = await DeployFolder.RunAsync(
            "sh",
            "-c",
            $"cd {Programmes}/{Tomorrow} && sha256sum --check --quiet SHA256SUMS && ls"
        );
        Assert.True(code == 0, said);
        Assert.Contains("doc-truoc.txt", said, StringComparison.Ordinal);
        Assert.Contains("chuong-trinh.pdf", said, StringComparison.Ordinal);

        Assert.Equal(0, await RunAsync(script, address));
        Assert.Equal(2, Times(Log, "không có gì mới"));

        Assert.Equal(1, await RunAsync(script, $"http://127.0.0.1:{Nginx.FreePort()}"));
        Assert.Equal(2, Times(Log, "CÓ THỂ ĐÃ CŨ"));
        Assert.True(File.Exists(Path.Combine(Programmes, Tomorrow, "doc-truoc.txt")));
    }

    [Theory]
    [InlineData("sh")]
    [InlineData("ps1")]
    public async Task An_unknown_place_is_reported_in_the_log(string script)
    {
        Assert.Equal(1, await RunAsync(script, site.Http.BaseAddress!.ToString(), place: "99999", again: 2));
        Assert.Equal(2, Times(Log, "CHƯA CÓ"));
        Assert.Contains("404", Log, StringComparison.Ordinal);
        Assert.Contains("99999", Log, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateDirectories(Programmes));
    }

    [Theory]
    [InlineData("sh")]
    [InlineData("ps1")]
    public async Task A_package_that_was_damaged_on_its_way_does_not_replace_the_good_one(string script)
    {
        Assert.Equal(0, await RunAsync(script, site.Http.BaseAddress!.ToString()));
        var good = await File.ReadAllTextAsync(Path.Combine(Programmes, Tomorrow, "doc-truoc.txt"));
        await using var damaged = await DamagedAsync();
        Assert.Equal(1, await RunAsync(script, damaged.Urls.Single()));
        Assert.Equal(2, Times(Log, "sai mã kiểm tra"));
        Assert.Equal(good, await File.ReadAllTextAsync(Path.Combine(Programmes, Tomorrow, "doc-truoc.txt")));
    }

    [Theory]
    [InlineData("sh")]
    [InlineData("ps1")]
    public async Task Sound_that_was_not_ready_is_asked_for_again_and_only_that(string script)
    {
        await using var server = await ServingAsync(times => times > 1);
        Assert.Equal(0, await RunAsync(script, server.Urls.Single(), again: 3));
        Assert.Equal(1, Times(Log, "CÒN THIẾU, máy chủ làm chưa xong: sang.mp3: đang ghép"));
        Assert.Equal(1, Times(Log, "Hỏi lại sau"));
        Assert.Equal(3, Times(Log, "đã tải bản mới"));
        Assert.True(File.Exists(Path.Combine(Programmes, Today, "sang.mp3")));
    }

    [Theory]
    [InlineData("sh")]
    [InlineData("ps1")]
    public async Task Sound_that_never_comes_ends_with_a_code_of_its_own_after_a_few_times(string script)
    {
        await using var server = await ServingAsync(_ => false);
        Assert.Equal(3, await RunAsync(script, server.Urls.Single(), again: 2));
        Assert.Equal(3, Times(Log, "CÒN THIẾU"));
        Assert.Equal(2, Times(Log, "Hỏi lại sau"));
        Assert.True(File.Exists(Path.Combine(Programmes, Today, "doc-truoc.txt")));
    }

    [Theory]
    [InlineData("sh")]
    [InlineData("ps1")]
    public async Task A_file_that_was_moved_away_or_emptied_is_fetched_again(string script)
    {
        var address = site.Http.BaseAddress!.ToString();
        Assert.Equal(0, await RunAsync(script, address));
        var text = Path.Combine(Programmes, Today, "doc-truoc.txt");
        var good = await File.ReadAllTextAsync(text);
        File.Delete(text);
        await File.WriteAllTextAsync(Path.Combine(Programmes, Tomorrow, "manifest.json"), "");
        Assert.Equal(1, await RunAsync(script, $"http://127.0.0.1:{Nginx.FreePort()}"));
        Assert.Equal(2, Times(Log, "THIẾU TỆP HOẶC HỎNG"));
        Assert.Equal(0, await RunAsync(script, address));
        Assert.Equal(4, Times(Log, "đã tải bản mới"));
        Assert.Equal(good, await File.ReadAllTextAsync(text));
    }

    [Theory]
    [InlineData("sh")]
    [InlineData("ps1")]
    public async Task A_line_that_is_cut_is_tried_again(string script)
    {
        Assert.Equal(1, await RunAsync(script, $"http://127.0.0.1:{Nginx.FreePort()}", again: 1));
        Assert.Equal(4, Times(Log, "CHƯA CÓ"));
        Assert.Equal(1, Times(Log, "Hỏi lại sau"));
    }

    [Theory]
    [InlineData("sh")]
    [InlineData("ps1")]
    public async Task Programmes_can_be_fetched_through_a_proxy(string script)
    {
        using var proxy = await Nginx.StartAsync(
            (_, port) =>
                $$"""
                    server {
                        listen 127.0.0.1:{{port}};
                        location / {
                            proxy_pass http://{{site.Http.BaseAddress!.Authority}};
                            proxy_set_header Host localhost;
                        }
                    }
                    """
        );
        // Only the proxy can resolve this name.
        Assert.Equal(0, await RunAsync(script, "http://campaign.invalid", proxy: proxy.Address.ToString()));
        Assert.Equal(2, Times(Log, "đã tải bản mới"));
    }

    private async Task<int> RunAsync(
        string script,
        string address,
        string place = "01",
        string proxy = "",
        int again = 0
    )
    {
        var settings = Path.Combine(_folder.FullName, $"settings.{(script == "sh" ? "conf" : "psd1")}");
        await File.WriteAllTextAsync(
            settings,
            script == "sh"
                ? $"SITE={address}\nPLACE={place}\nFOLDER={Programmes}\nPROXY={proxy}\nAGAIN={again}\nPAUSE=0\n"
                : $"@{{ Site = '{address}'; Place = '{place}'; Folder = '{Programmes}'; Proxy = '{proxy}'; "
                    + $"Again = {again}; Pause = 0 }}"
        );
        var file = DeployFolder.File($"station/campaign-station.{script}");
        var (code, said) =
            script == "sh"
                ? await DeployFolder.RunAsync("sh", file, settings)
                : await DeployFolder.RunAsync(
                    "dotnet",
                    "tool",
                    "run",
                    "pwsh",
                    "--",
                    "-NoProfile",
                    "-File",
                    file,
                    settings
                );
        Assert.True(code is 0 or 1 or 3, said);
        return code;
    }

    // Serves the site's packages with one byte changed.
    private async Task<WebApplication> DamagedAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet(
            "{**path}",
            async (HttpContext http) =>
            {
                using var body = new MemoryStream();
                await body.WriteAsync(await site.Http.GetByteArrayAsync(http.Request.Path.Value));
                using (var zip = new ZipArchive(body, ZipArchiveMode.Update, leaveOpen: true))
                {
                    using var text = zip.GetEntry("doc-truoc.txt")!.Open();
                    text.WriteByte((byte)'x');
                }
                return Results.Bytes(body.ToArray(), "application/zip");
            }
        );
        await app.StartAsync();
        return app;
    }

    // Serves packages whose sound is ready, today's as it is told.
    private async Task<WebApplication> ServingAsync(Func<int, bool> isReady)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var (today, times) = (Today, 0);
        app.MapGet(
            "{**path}",
            (HttpContext http) =>
            {
                var isToday = http.Request.Path.Value!.EndsWith($"{today}.zip", StringComparison.Ordinal);
                var ready = !isToday || isReady(++times);
                return Results.Bytes(Package(ready), "application/zip");
            }
        );
        await app.StartAsync();
        return app;
    }

    private static byte[] Package(bool isReady)
    {
        var manifest = JsonSerializer.Serialize(
            new { missing = isReady ? null : "sang.mp3: đang ghép", later = !isReady },
            Readable
        );
        var files = new List<(string Name, byte[] Bytes)>
        {
            ("doc-truoc.txt", "Kính thưa bà con."u8.ToArray()),
            ("manifest.json", Encoding.UTF8.GetBytes(manifest)),
        };
        if (isReady)
            files.Add(("sang.mp3", [1, 2, 3]));
        files.Add(("SHA256SUMS", Encoding.UTF8.GetBytes(SteadyZip.Sums(files))));
        return SteadyZip.Pack(files, DateTimeOffset.UnixEpoch.AddYears(20), CompressionLevel.Fastest);
    }

    private static int Times(string text, string part) => text.Split(part).Length - 1;
}
