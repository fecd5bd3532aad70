using System.Diagnostics.Metrics;
using Campaign.Core.Measures;
using Campaign.Rendering.Browser;
using Campaign.Rendering.Faults;
using Campaign.Rendering.Settings;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaign.Rendering.Tests.Browser;

public sealed class WithoutChromiumTests
{
    [Fact]
    public async Task Every_render_says_what_is_missing()
    {
        Assert.Null(ChromiumLocator.Find("/nowhere/chromium", out var missing));
        var renderer = new UnavailableRenderer(missing);

        var fault = await Assert.ThrowsAsync<RenderingUnavailableException>(() =>
            renderer.RenderPdfAsync("<p>", new PdfOptions(210, 297), default)
        );

        Assert.Contains("/nowhere/chromium", fault.Message, StringComparison.Ordinal);
        Assert.False(renderer.Health.Available);
        Assert.Equal(missing, renderer.Health.Detail);
    }

    [Fact]
    public async Task A_program_that_is_not_chromium_is_named_in_the_fault_and_in_health()
    {
        await using var renderer = new ChromiumRenderer(
            "/bin/false",
            new RenderingOptions(),
            TimeProvider.System,
            new Meter(ProductMeter.Name),
            NullLogger<ChromiumRenderer>.Instance
        );

        var fault = await Assert.ThrowsAsync<RenderingUnavailableException>(() => renderer.WarmAsync(default));

        Assert.Contains("/bin/false", fault.Message, StringComparison.Ordinal);
        Assert.False(renderer.Health.Available);
    }
}
