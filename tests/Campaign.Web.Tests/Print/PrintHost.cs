using System.Diagnostics;
using Campaign.Web.Print;
using Campaign.Web.Tests.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Print;

/// <summary>Printing of sample messages for sample places.</summary>
public sealed class PrintHost() : RenderingHost(PrintSample.Create(), Usual)
{
    private static readonly Dictionary<string, string?> Usual = new()
    {
        ["Campaign:BaseUrl"] = ApiHost.BaseUrl,
        ["Campaign:Publisher"] = "Cơ quan mẫu",
    };

    protected override void Add(IServiceCollection services) => services.AddPrint();

    protected override void Map(WebApplication app) => app.MapPrint();

    internal async Task<byte[]> BytesAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.True(
            response.IsSuccessStatusCode,
            $"{path}: {response.StatusCode} {System.Text.Encoding.UTF8.GetString(bytes)}"
        );
        return bytes;
    }

    /// <summary>What another program reads in a file of this site; line breaks become spaces.</summary>
    internal async Task<string> ReadAsync(string path, string program, string before, string after = "")
    {
        var file = Path.Combine(Data, "read-" + Guid.NewGuid().ToString("N"));
        await File.WriteAllBytesAsync(file, await BytesAsync(path));
        using var run = Process.Start(
            new ProcessStartInfo(program, $"{before} {file} {after}") { RedirectStandardOutput = true }
        )!;
        var text = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize();
    }

    internal Task<string> PdfTextAsync(string path) => ReadAsync(path, "pdftotext", "-layout", "-");
}
