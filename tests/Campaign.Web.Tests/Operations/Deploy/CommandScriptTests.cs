namespace Campaign.Web.Tests.Operations.Deploy;

/// <summary>The script with which an operator runs a command of the product.</summary>
public sealed class CommandScriptTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-command-");

    public void Dispose() => _folder.DeleteAll();

    [Fact]
    public async Task A_command_gets_every_setting_of_the_service_as_it_is_written()
    {
        var settings = Path.Combine(_folder.FullName, "campaign.env");
        var written = await File.ReadAllTextAsync(DeployFolder.File("campaign.env"));
        await File.WriteAllTextAsync(settings, written + "\n#Off=1\nQUOTED=\"a b; c\"\nLAST=touch /srv/x y");
        foreach (var (name, value) in DeployFolder.Settings())
            Assert.Equal(value, await SayAsync(settings, "printenv", name));
        Assert.Equal("a b; c", await SayAsync(settings, "printenv", "QUOTED"));
        Assert.Equal("touch /srv/x y", await SayAsync(settings, "printenv", "LAST"));
        Assert.Equal("a 'b' c;", await SayAsync(settings, "printf", "%s", "a 'b' c;"));
    }

    private async Task<string> SayAsync(string settings, params string[] command)
    {
        var script = await File.ReadAllTextAsync(DeployFolder.File("campaign-command.sh"));
        foreach (
            var (theirs, ours) in new[]
            {
                ("/etc/campaign/campaign.env", settings),
                // Whoever runs the tests, and a program that says what it got.
                ("runuser -u campaign -- dotnet /opt/campaign/Campaign.Web.dll", "env"),
            }
        )
        {
            Assert.Contains(theirs, script, StringComparison.Ordinal);
            script = script.Replace(theirs, ours, StringComparison.Ordinal);
        }
        var file = Path.Combine(_folder.FullName, "campaign");
        await File.WriteAllTextAsync(file, script);
        var (code, said) = await DeployFolder.RunAsync("sh", [file, .. command]);
        Assert.True(code == 0, said);
        return said.TrimEnd('\n');
    }
}
