using System.Text;
using Microsoft.Playwright;

namespace Campaign.Rendering.Browser;

/// <summary>Scripts over files: what is inside is read behind the browser's walls, never in this process.</summary>
internal sealed partial class ChromiumRenderer
{
    private const string FilePage =
        "<!doctype html><html lang=\"vi\"><title>-</title><body><input type=\"file\"></body></html>";

    public async Task<string> RunAsync(string path, string script, CancellationToken cancel)
    {
        var answer = await RunAsync(
            new Job(
                FilePage,
                100,
                100,
                1,
                Media.Screen,
                async page =>
                {
                    await page.SetInputFilesAsync("input", path);
                    return Encoding.UTF8.GetBytes(await page.EvaluateAsync<string>(script));
                }
            ),
            cancel
        );
        return Encoding.UTF8.GetString(answer);
    }
}
