using Campaign.Testing.Databases;
using Campaign.Web.Tests.Whole.Killing;
using Npgsql;

namespace Campaign.Web.Tests.Operations.Deploy;

/// <summary>The product configured as in deploy/: its own role on PostgreSQL, its settings from campaign.env.</summary>
public sealed class RolesTests
{
    private static readonly string[] Secret =
    [
        "account",
        "account_session",
        "api_key",
        "signing_key",
        "webhook_endpoint",
    ];

    [Fact]
    public async Task The_roles_let_the_product_start_and_support_read_what_is_not_secret()
    {
        var cluster = new NpgsqlConnectionStringBuilder(PrivatePostgres.Instance.CreateDatabase()).Host!;
        await PsqlAsync(
            cluster,
            "postgres",
            "postgres",
            "roles.sql",
            "-v",
            "app_password=a",
            "-v",
            "support_password=b"
        );
        using var product = new ProductProcess([
            .. DeployFolder
                .Settings()
                .Where(x => x.Name.StartsWith("Campaign__", StringComparison.Ordinal))
                // Paths, which tests have elsewhere.
                .Where(x => !x.Name.EndsWith("Path", StringComparison.Ordinal)),
            ("ConnectionStrings__umbracoDbDSN", $"Host={cluster};Database=campaign;Username=campaign;Password=a"),
            ("ConnectionStrings__umbracoDbDSN_ProviderName", "Npgsql"),
        ]);
        await product.StartAsync();
        await PsqlAsync(cluster, "campaign", "campaign", "support.sql");

        await using var support = new NpgsqlConnection(
            $"Host={cluster};Database=campaign;Username=campaign_support;Password=b;Pooling=false"
        );
        await support.OpenAsync();
        Assert.True((long)(await ScalarAsync(support, "SELECT count(*) FROM publication_log"))! > 0);
        foreach (var table in Secret)
            Assert.Equal(
                PostgresErrorCodes.InsufficientPrivilege,
                (
                    await Assert.ThrowsAsync<PostgresException>(() =>
                        ScalarAsync(support, $"SELECT count(*) FROM {table}")
                    )
                ).SqlState
            );
        var written = await Assert.ThrowsAsync<PostgresException>(() =>
            ScalarAsync(support, "UPDATE publication_log SET seq = 0")
        );
        Assert.Contains(
            written.SqlState,
            new[] { PostgresErrorCodes.ReadOnlySqlTransaction, PostgresErrorCodes.InsufficientPrivilege }
        );
    }

    private static async Task PsqlAsync(string host, string user, string database, string file, params string[] more)
    {
        var (code, said) = await DeployFolder.RunAsync(
            "psql",
            [
                .. (string[])["-X", "-v", "ON_ERROR_STOP=1", "-h", host, "-U", user, "-d", database],
                .. more,
                "-f",
                DeployFolder.File(Path.Combine("postgresql", file)),
            ]
        );
        Assert.True(code == 0, said);
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
