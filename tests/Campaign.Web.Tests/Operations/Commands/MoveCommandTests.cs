using Campaign.Testing.Databases;
using Campaign.Web.Tests.Whole;
using Campaign.Web.Tests.Whole.Killing;
using Microsoft.Data.Sqlite;

namespace Campaign.Web.Tests.Operations.Commands;

/// <summary>The command as it is typed.</summary>
[Collection("whole")]
public sealed class MoveCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-move-");

    public void Dispose() => _folder.DeleteAll();

    [Fact]
    public async Task The_command_moves_says_with_what_to_start_and_a_killed_one_leaves_nothing_that_starts()
    {
        await FirstStart.CopyToAsync(_folder);
        var database = PrivatePostgres.Instance.CreateDatabase();
        using (var killed = ProductProcess.Start(_folder, ["move", database]))
        {
            _ = killed.StandardError.ReadToEndAsync();
            while (await killed.StandardOutput.ReadLineAsync() is { } line)
                if (line.StartsWith("Copied", StringComparison.Ordinal))
                    break;
            killed.Kill();
            await killed.WaitForExitAsync();
        }
        (string, string)[] there =
        [
            ("ConnectionStrings__umbracoDbDSN", database),
            ("ConnectionStrings__umbracoDbDSN_ProviderName", "Npgsql"),
        ];
        var (code, said) = await RunAsync(["doctor"], there);
        Assert.Equal(1, code);
        Assert.Contains("A move into this database was not finished", said, StringComparison.Ordinal);
        (code, said) = await RunAsync(["backup", Path.Combine(_folder.FullName, "half.zip")], there);
        Assert.Equal(1, code);
        Assert.Contains("A move into this database was not finished", said, StringComparison.Ordinal);

        var next = PrivatePostgres.Instance.CreateDatabase();
        (code, said) = await RunAsync(["move", next]);
        Assert.True(code == 0, said);
        Assert.Contains("MOVED", said, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__umbracoDbDSN_ProviderName=Npgsql", said, StringComparison.Ordinal);
        there[0].Item2 = next;
        (code, said) = await RunAsync(["doctor"], there);
        Assert.True(code == 0, said);
    }

    [Theory]
    [InlineData("postgres://a:b@db/campaign", "write it as a connection string")]
    [InlineData("Host=db1;Database=campaign", "There is no data folder")]
    [InlineData("nowhere", "on SQLite already")]
    public async Task What_cannot_be_moved_is_told_in_a_line_and_nothing_is_made(string target, string words)
    {
        var (code, said) = await RunAsync(
            ["move", target],
            ("Campaign__DataPath", Path.Combine(_folder.FullName, "khong-co"))
        );
        Assert.Equal(1, code);
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task After_lost_publications_the_log_becomes_another_one()
    {
        await FirstStart.CopyToAsync(_folder);
        var before = await LogAsync();
        var (code, said) = await RunAsync(["database", "renew-log"]);
        Assert.True(code == 0, said);
        var after = await LogAsync();
        Assert.NotEqual(before, after);
        Assert.Contains(after, said, StringComparison.Ordinal);
        (code, said) = await RunAsync(
            ["database", "renew-log"],
            ("Campaign__DataPath", Path.Combine(_folder.FullName, "khong-co"))
        );
        Assert.Equal(1, code);
        Assert.Contains("There is no database yet", said, StringComparison.Ordinal);
    }

    private async Task<string> LogAsync()
    {
        await using var database = new SqliteConnection(
            $"Data Source={Path.Combine(_folder.FullName, "campaign.db")};Mode=ReadOnly;Pooling=False"
        );
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT value FROM key_value WHERE id = 'Campaign.PublicationLog'";
        return (string)(await command.ExecuteScalarAsync())!;
    }

    [Fact]
    public async Task A_station_is_added_listed_and_removed()
    {
        await FirstStart.CopyToAsync(_folder);
        const string address = "dai@lang-son.example.vn";
        var (code, said) = await RunAsync(["stations", "add", "20", address, "04:30"]);
        Assert.True(code == 0, said);
        Assert.Contains($"20\t{address}\t04:30", (await RunAsync(["stations", "list"])).Said, StringComparison.Ordinal);
        (code, said) = await RunAsync(["stations", "add", "9999", address, "04:30"]);
        Assert.Equal(1, code);
        Assert.Contains("9999", said, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(["stations", "remove", "20", address])).Code);
        Assert.DoesNotContain(address, (await RunAsync(["stations", "list"])).Said, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Said)> RunAsync(
        string[] arguments,
        params (string Name, string Value)[] settings
    )
    {
        using var process = ProductProcess.Start(_folder, arguments, settings);
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said + await errors);
    }
}
