using System.Data.Common;
using Campaign.Core.Publication;
using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Publication;

namespace Campaign.UmbracoHost.Tests.Persistence;

/// <summary>
/// A change of the application's own tables and its row of the log are there together, or neither is.
/// </summary>
public abstract class LoggedWritesTests(HostFixture fixture)
{
    private static readonly ItemType Type = new("something");

    private IPublicationLog Log => fixture.Host.Get<IPublicationLog>();

    private ILoggedWrites Writes => fixture.Host.Get<ILoggedWrites>();

    [Collection(OnSqlite.Name)]
    public sealed class Sqlite(SqliteHost host) : LoggedWritesTests(host);

    [Collection(OnPostgres.Name)]
    public sealed class Postgres(PostgresHost host) : LoggedWritesTests(host);

    [Fact]
    public async Task The_row_has_the_next_sequence_and_wakes_whoever_waits()
    {
        var (head, id) = (await Log.HeadAsync(), Guid.NewGuid());
        var waiting = Log.WaitAfterAsync(head, CancellationToken.None);
        var seq = Writes.Write(id, Type, (_, _) => true);
        await waiting.WaitAsync(TimeSpan.FromMinutes(2));
        var row = Assert.Single(await Log.ReadAfterAsync(head, 10));
        Assert.Equal(
            (head + 1, head + 1, id, "something", ChangeAction.Upsert),
            (seq, row.Seq, row.Id, row.Alias, row.Action)
        );
        // Documents go on from there.
        var content = await TestContent.WithTypeAsync(fixture.Host);
        await content.CreatePublishedAsync();
        Assert.True(await Log.HeadAsync() > head + 1);
    }

    [Fact]
    public async Task Nothing_is_left_of_a_write_that_changes_nothing_or_fails()
    {
        var head = await Log.HeadAsync();
        var table = "t" + Guid.NewGuid().ToString("N");
        Assert.Null(Writes.Write(Guid.NewGuid(), Type, (x, _) => !Create(x, table)));
        Assert.Throws<InvalidOperationException>(() =>
            Writes.Write(
                Guid.NewGuid(),
                Type,
                (x, _) =>
                {
                    Create(x, table);
                    throw new InvalidOperationException("no");
                }
            )
        );
        Assert.Equal(head, await Log.HeadAsync());
        // The table of the first try is not there, or this would fail.
        Assert.Equal(head + 1, Writes.Write(Guid.NewGuid(), Type, (x, _) => Create(x, table)));
        Assert.ThrowsAny<DbException>(() => Writes.Write(Guid.NewGuid(), Type, (x, _) => Create(x, table)));
        Assert.Equal(head + 1, await Log.HeadAsync());
    }

    private static bool Create(DbTransaction transaction, string table)
    {
        using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"CREATE TABLE {table} (id INTEGER)";
        command.ExecuteNonQuery();
        return true;
    }
}
