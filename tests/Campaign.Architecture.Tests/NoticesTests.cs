using System.Diagnostics;

namespace Campaign.Architecture.Tests;

public sealed class NoticesTests
{
    [Fact]
    public async Task Every_work_of_others_is_named_with_its_licence()
    {
        var script = Path.Combine(Product.Root, "build", "notices", "make.mjs");
        using var node = Process.Start(
            new ProcessStartInfo("node", [script, "--check"]) { RedirectStandardError = true }
        )!;
        var missing = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, missing + "Run node build/notices/make.mjs after a build.");
    }
}
