using Campaign.UmbracoHost.ReadersFirst;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Campaign.UmbracoHost.Tests.ReadersFirst;

public sealed class StorageFaultTests
{
    public static TheoryData<Exception, StorageFault?> Faults() =>
        new()
        {
            {
                new InvalidOperationException("", new SqliteException("database or disk is full", 13)),
                StorageFault.Full
            },
            { new SqliteException("attempt to write a readonly database", 8), StorageFault.ReadOnly },
            { new SqliteException("disk I/O error", 10), StorageFault.Failing },
            { new SqliteException("UNIQUE constraint failed", 19), null },
            { new PostgresException("could not extend file", "ERROR", "ERROR", "53100"), StorageFault.Full },
            { new PostgresException("read-only transaction", "ERROR", "ERROR", "25006"), StorageFault.Away },
            { new PostgresException("lock timeout", "ERROR", "ERROR", "55P03"), StorageFault.Busy },
            { new PostgresException("idle-in-transaction timeout", "FATAL", "FATAL", "25P03"), StorageFault.Busy },
            { new PostgresException("shutting down", "FATAL", "FATAL", "57P01"), StorageFault.Away },
            { new NpgsqlException("Failed to connect", new TimeoutException()), StorageFault.Away },
            { new SqliteException("database is locked", 5), StorageFault.Busy },
            { new DatabaseBusyException(TimeSpan.FromSeconds(60)), StorageFault.Busy },
            { new TimeoutException("of something else"), null },
            { new PostgresException("duplicate key", "ERROR", "ERROR", "23505"), null },
            { new AggregateException(new ArgumentException(), new SqliteException("full", 13)), StorageFault.Full },
            { new IOException("The connection was reset."), null },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_of_the_disk_is_told_apart_from_one_of_the_program(Exception e, StorageFault? fault) =>
        Assert.Equal(fault, StorageFaults.Of(e));

    [Fact]
    public void Writing_to_a_full_device_is_recognised_as_a_full_disk()
    {
        var e = Assert.ThrowsAny<IOException>(() => File.WriteAllText("/dev/full", new string('x', 100_000)));
        Assert.Equal(StorageFault.Full, StorageFaults.Of(e));
    }
}
