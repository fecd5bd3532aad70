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
}

/// <summary>Tells faults of a disk apart from faults of the program.</summary>
public static class StorageFaults
{
    private const int NoSpace = 28,
        ReadOnlySystem = 30,
        OverQuota = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>The fault behind an exception; null when it has another cause.</summary>
    public static StorageFault? Of(Exception e) =>
        e switch
        {
            SqliteException { SqliteErrorCode: 13 } => StorageFault.Full,
            SqliteException { SqliteErrorCode: 8 } => StorageFault.ReadOnly,
            SqliteException { SqliteErrorCode: 10 or 14 } => StorageFault.Failing,
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => StorageFault.Full,
            PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => StorageFault.ReadOnly,
            PostgresException { SqlState: PostgresErrorCodes.IoError } => StorageFault.Failing,
            IOException { HResult: NoSpace or OverQuota or WindowsDiskFull } => StorageFault.Full,
            IOException { HResult: ReadOnlySystem } or UnauthorizedAccessException => StorageFault.ReadOnly,
            AggregateException many => many.InnerExceptions.Select(Of).FirstOrDefault(x => x is not null),
            { InnerException: { } inner } => Of(inner),
            _ => null,
        };

    /// <summary>What an officer is told.</summary>
    public static string Words(this StorageFault fault) =>
        fault switch
        {
            StorageFault.Full => "Máy chủ đã hết chỗ trên đĩa",
            StorageFault.ReadOnly => "Đĩa của máy chủ chỉ cho đọc",
            _ => "Đĩa của máy chủ đang có lỗi",
        } + " nên chưa lưu được gì. Hãy giữ lại nội dung vừa nhập và báo người quản trị máy chủ.";
}
