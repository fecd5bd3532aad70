using Campaign.UmbracoHost.MediaStorage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Campaign.UmbracoHost.ReadersFirst;

/// <summary>Why something could not be kept: the fault is the machine's, not the person's.</summary>
public enum StorageFault
{
    /// <summary>The disk has no room left.</summary>
    Full,

    /// <summary>What should be written to can only be read.</summary>
    ReadOnly,

    /// <summary>The disk fails.</summary>
    Failing,

    /// <summary>The database does not answer, or only reads for now.</summary>
    Away,

    /// <summary>The storage of uploaded files does not answer.</summary>
    FilesAway,

    /// <summary>Other writers have held the database for too long.</summary>
    Busy,

    /// <summary>It is kept, but perhaps only by a server that may break.</summary>
    CopyUnsure,
}

/// <summary>Tells faults of a disk or database server apart from faults of the program.</summary>
public static class StorageFaults
{
    /// <summary>When to try again after a fault that passes.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromSeconds(15);

    private const int NoSpace = 28,
        ReadOnlySystem = 30,
        OverQuota = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    // The server ended a transaction that said nothing for too long.
    private const string IdleInTransaction = "25P03";

    /// <summary>The fault behind an exception; null when it has another cause.</summary>
    public static StorageFault? Of(Exception e) =>
        e switch
        {
            SqliteException { SqliteErrorCode: 13 } => StorageFault.Full,
            SqliteException { SqliteErrorCode: 8 } => StorageFault.ReadOnly,
            SqliteException { SqliteErrorCode: 10 or 14 } => StorageFault.Failing,
            SqliteException { SqliteErrorCode: 5 or 6 } or DatabaseBusyException => StorageFault.Busy,
            PostgresException server => OfServer(server.SqlState),
            NpgsqlException or DatabaseAwayException => StorageFault.Away,
            CopyUnsureException => StorageFault.CopyUnsure,
            MediaAwayException => StorageFault.FilesAway,
            IOException { HResult: NoSpace or OverQuota or WindowsDiskFull } => StorageFault.Full,
            IOException { HResult: ReadOnlySystem } or UnauthorizedAccessException => StorageFault.ReadOnly,
            AggregateException many => many.InnerExceptions.Select(Of).FirstOrDefault(x => x is not null),
            { InnerException: { } inner } => Of(inner),
            _ => null,
        };

    private static StorageFault? OfServer(string state) =>
        state switch
        {
            PostgresErrorCodes.DiskFull => StorageFault.Full,
            PostgresErrorCodes.IoError => StorageFault.Failing,
            PostgresErrorCodes.LockNotAvailable
            or PostgresErrorCodes.QueryCanceled
            or IdleInTransaction
            or PostgresErrorCodes.DeadlockDetected => StorageFault.Busy,
            // After a change of servers, the connection may lead to the one that has become the copy.
            PostgresErrorCodes.ReadOnlySqlTransaction
            or PostgresErrorCodes.AdminShutdown
            or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.TooManyConnections => StorageFault.Away,
            _ => null,
        };

    /// <summary>Whether it passes by itself, usually within a minute.</summary>
    public static bool Passes(this StorageFault fault) =>
        fault is StorageFault.Away or StorageFault.FilesAway or StorageFault.Busy or StorageFault.CopyUnsure;

    /// <summary>What an officer is told.</summary>
    public static string Words(this StorageFault fault) =>
        fault switch
        {
            StorageFault.Away => "Cơ sở dữ liệu đang không trả lời nên chưa lưu được. Người đọc vẫn xem được trang. "
                + "Hãy để nguyên trang này, nội dung vừa nhập vẫn còn, và thử lại sau ít phút.",
            StorageFault.FilesAway => "Kho tệp đang không trả lời nên chưa lưu được tệp. Các trang chữ vẫn dùng được. "
                + "Hãy để nguyên trang này, nội dung vừa nhập vẫn còn, và thử lại sau ít phút.",
            StorageFault.Busy => "Máy chủ khác đang ghi dữ liệu và chưa xong nên chưa lưu được. "
                + "Hãy để nguyên trang này, nội dung vừa nhập vẫn còn, và lưu lại sau nửa phút.",
            StorageFault.CopyUnsure => "Máy chủ đã ghi, nhưng máy chủ dự phòng chưa xác nhận, nên lần ghi này có thể "
                + "mất nếu máy chủ hỏng lúc này. Hãy chép giữ lời vừa nhập, báo người quản trị máy chủ, rồi tải lại "
                + "trang để xem bản đã ghi.",
            _ => OfDisk(fault),
        };

    private static string OfDisk(StorageFault fault) =>
        fault switch
        {
            StorageFault.Full => "Máy chủ đã hết chỗ trên đĩa",
            StorageFault.ReadOnly => "Đĩa của máy chủ chỉ cho đọc",
            _ => "Đĩa của máy chủ đang có lỗi",
        } + " nên chưa lưu được gì. Hãy giữ lại nội dung vừa nhập và báo người quản trị máy chủ.";
}
