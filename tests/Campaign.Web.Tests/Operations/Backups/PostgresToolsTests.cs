using Campaign.Web.Operations.Backups;

namespace Campaign.Web.Tests.Operations.Backups;

/// <summary>What PostgreSQL's programs are told of the connection that the site uses.</summary>
public sealed class PostgresToolsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-tools-");

    public void Dispose() => _folder.DeleteAll();

    [Fact]
    public async Task Certificates_and_the_file_of_passwords_are_those_of_the_connection_string()
    {
        var told = await ToldAsync(
            "Host=db1;Passfile=/etc/campaign/pgpass;Root Certificate=/etc/campaign/ca.pem;"
                + "SSL Certificate=/etc/campaign/own.pem;SSL Key=/etc/campaign/own.key;SSL Mode=VerifyFull"
        );
        Assert.Equal("/etc/campaign/pgpass", told["PGPASSFILE"]);
        Assert.Equal("/etc/campaign/ca.pem", told["PGSSLROOTCERT"]);
        Assert.Equal("/etc/campaign/own.pem", told["PGSSLCERT"]);
        Assert.Equal("/etc/campaign/own.key", told["PGSSLKEY"]);
        Assert.Equal("verify-full", told["PGSSLMODE"]);
    }

    [Fact]
    public async Task What_the_connection_string_leaves_open_stays_as_the_environment_says()
    {
        // No server of the tests asks for a password.
        Environment.SetEnvironmentVariable("PGPASSWORD", "mat-khau");
        try
        {
            Assert.Equal("mat-khau", (await ToldAsync("Host=db1"))["PGPASSWORD"]);
            Assert.Equal("khac", (await ToldAsync("Host=db1;Password=khac"))["PGPASSWORD"]);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PGPASSWORD", null);
        }
    }

    private async Task<Dictionary<string, string>> ToldAsync(string connection)
    {
        var file = Path.Combine(_folder.FullName, "told");
        await new PostgresTools(new(connection)).RunAsync("sh", ["-c", $"env > {file}"], default);
        return (await File.ReadAllLinesAsync(file))
            .Select(x => x.Split('=', 2))
            .Where(x => x.Length == 2 && x[0].StartsWith("PG", StringComparison.Ordinal))
            .ToDictionary(x => x[0], x => x[1]);
    }
}
