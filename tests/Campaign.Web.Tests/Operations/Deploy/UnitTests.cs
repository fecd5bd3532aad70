namespace Campaign.Web.Tests.Operations.Deploy;

/// <summary>The service unit as systemd itself reads it.</summary>
public sealed class UnitTests
{
    [Fact]
    public async Task The_units_that_empty_nginx_s_cache_are_valid()
    {
        var (code, said) = await DeployFolder.RunAsync(
            "systemd-analyze",
            "verify",
            "--man=no",
            DeployFolder.File("systemd/campaign-purge.path"),
            DeployFolder.File("systemd/campaign-purge.service")
        );
        Assert.True(code == 0 && !said.Contains("campaign-purge.", StringComparison.Ordinal), said);
    }

    [Fact]
    public async Task The_unit_is_valid_and_waits_as_long_as_the_product_needs_to_finish()
    {
        var folder = Directory.CreateTempSubdirectory("campaign-unit-");
        try
        {
            var file = Path.Combine(folder.FullName, "campaign.service");
            var text = await File.ReadAllTextAsync(DeployFolder.File("systemd/campaign.service"));
            // The program need not be installed here.
            await File.WriteAllTextAsync(
                file,
                text.Replace("/usr/bin/dotnet ", "/bin/true ", StringComparison.Ordinal)
            );
            var (code, said) = await DeployFolder.RunAsync("systemd-analyze", "verify", "--man=no", file);
            Assert.True(code == 0 && !said.Contains("campaign.service:", StringComparison.Ordinal), said);
            Assert.Contains("TimeoutStopSec=40", text, StringComparison.Ordinal);
        }
        finally
        {
            folder.DeleteAll();
        }
    }
}
