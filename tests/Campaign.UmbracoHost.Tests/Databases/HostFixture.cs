using Campaign.UmbracoHost.Startup;

namespace Campaign.Testing.Databases;

/// <summary>One host for all tests of a database. They share it, so each test makes documents of its own.</summary>
public abstract class HostFixture(DatabaseProvider provider) : IAsyncLifetime
{
    private TestDatabase? _database;
    private TestHost? _host;

    internal TestHost Host => _host ?? throw new InvalidOperationException("The fixture is not started.");

    internal TestDatabase Database => _database ?? throw new InvalidOperationException("The fixture is not started.");

    internal DatabaseProvider Provider => provider;

    public async Task InitializeAsync()
    {
        _database = TestDatabase.Create(provider);
        _host = await TestHost.StartAsync(_database.Options());
    }

    public async Task DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        _database?.Dispose();
    }
}

/// <summary>The shared host on SQLite.</summary>
public sealed class SqliteHost() : HostFixture(DatabaseProvider.Sqlite);

/// <summary>The shared host on PostgreSQL.</summary>
public sealed class PostgresHost() : HostFixture(DatabaseProvider.PostgreSql);

/// <summary>Tests on SQLite run together.</summary>
[CollectionDefinition(Name)]
public sealed class OnSqlite : ICollectionFixture<SqliteHost>
{
    public const string Name = "SQLite";
}

/// <summary>Tests on PostgreSQL run together, after or before those on SQLite, never beside them.</summary>
[CollectionDefinition(Name)]
public sealed class OnPostgres : ICollectionFixture<PostgresHost>
{
    public const string Name = "PostgreSQL";
}
