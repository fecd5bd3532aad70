using System.IO.Compression;
using Campaign.Core.Time;
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
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-station-");

    private string Programmes => Path.Combine(_folder.FullName, "loa");

    private string Log => File.ReadAllText(Path.Combine(Programmes, "nhat-ky.txt"));

    private string Tomorrow =>
        site
            .Services.GetRequiredService<CampaignClock>()
            .Today.AddDays(1)
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
        Assert.Equal(1, await RunAsync(script, site.Http.BaseAddress!.ToString(), place: "99999"));
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

    private async Task<int> RunAsync(string script, string address, string place = "01", string proxy = "")
    {
        var settings = Path.Combine(_folder.FullName, $"settings.{(script == "sh" ? "conf" : "psd1")}");
        await File.WriteAllTextAsync(
            settings,
            script == "sh"
                ? $"SITE={address}\nPLACE={place}\nFOLDER={Programmes}\nPROXY={proxy}\n"
                : $"@{{ Site = '{address}'; Place = '{place}'; Folder = '{Programmes}'; Proxy = '{proxy}' }}"
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
        Assert.True(code is 0 or 1, said);
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

    private static int Times(string text, string part) => text.Split(part).Length - 1;
}
