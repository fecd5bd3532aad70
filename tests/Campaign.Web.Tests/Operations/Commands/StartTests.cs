using System.Diagnostics;
using Campaign.Web.Tests.Whole.Killing;

namespace Campaign.Web.Tests.Operations.Commands;

/// <summary>What people read when they start the product.</summary>
public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-start-");

    public void Dispose() => _folder.DeleteAll();

    [Fact]
    public async Task A_start_without_themes_says_so_in_a_line_and_the_next_still_tells_how_to_sign_in()
    {
        var faults = await FailAsync(("Campaign__ThemesPath", "/nowhere/themes"));
        // The log also goes to standard error, before the faults.
        Assert.Equal(["Faults in themes:", "- The folder /nowhere/themes does not exist."], faults[^2..]);

        var account = Account(await LinkAsync());
        Assert.Equal(36, account.Length);
        Assert.Equal(account, Account(await LinkAsync()));

        static string Account(string link) => link.Split("/umbraco/set-password?account=")[1].Split('&')[0];
    }

    [Fact]
    public async Task A_password_that_is_refused_is_named()
    {
        var faults = await FailAsync(
            ("Umbraco__CMS__Unattended__UnattendedUserEmail", "quan-tri@example.vn"),
            ("Umbraco__CMS__Unattended__UnattendedUserPassword", "ngan")
        );
        Assert.Contains("Umbraco:CMS:Unattended", faults[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("doctor", "docter")]
    [InlineData("backup", "bakcup", "a.backup")]
    [InlineData("search", "--urls", "http://127.0.0.1:0", "seach", "rebuild")]
    public async Task A_mistyped_command_is_refused_with_the_nearest_one(string meant, params string[] typed)
    {
        using var process = ProductProcess.Start(_folder, typed);
        var output = process.StandardOutput.ReadToEndAsync();
        var said = await process.StandardError.ReadToEndAsync() + await output;
        await process.WaitForExitAsync();
        Assert.Equal(1, process.ExitCode);
        Assert.Contains(meant, said, StringComparison.Ordinal);
        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    [Theory]
    [InlineData("khong-co", "There is no data folder")]
    [InlineData("", "There is no database")]
    public async Task The_doctor_makes_nothing_that_a_mistyped_setting_names(string folder, string words)
    {
        var data = Path.Combine(_folder.FullName, folder);
        using var process = ProductProcess.Start(_folder, ["doctor"], ("Campaign__DataPath", data));
        _ = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(1, process.ExitCode);
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task The_doctor_says_that_it_does_not_understand_an_address_of_PostgreSQL()
    {
        using var process = ProductProcess.Start(
            _folder,
            ["doctor"],
            ("ConnectionStrings__umbracoDbDSN", "postgres://campaign:a@db/campaign"),
            ("ConnectionStrings__umbracoDbDSN_ProviderName", "Npgsql")
        );
        _ = process.StandardOutput.ReadToEndAsync();
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(1, process.ExitCode);
        Assert.Contains("Host=db1;Database=campaign", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    private async Task<string[]> FailAsync(params (string Name, string Value)[] settings)
    {
        using var process = Start(settings);
        _ = process.StandardOutput.ReadToEndAsync();
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(1, process.ExitCode);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        return said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private async Task<string> LinkAsync()
    {
        using var process = Start();
        _ = process.StandardError.ReadToEndAsync();
        var link = "";
        while (
            await process.StandardOutput.ReadLineAsync() is { } line
            && !line.StartsWith("Press Ctrl+C", StringComparison.Ordinal)
        )
            link = line.Contains("set-password", StringComparison.Ordinal) ? line : link;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        return link;
    }

    private Process Start(params (string Name, string Value)[] settings) =>
        ProductProcess.Start(_folder, [], [("ASPNETCORE_URLS", "http://127.0.0.1:0"), .. settings]);
}
