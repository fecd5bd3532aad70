using System.Data.Common;

namespace Campaign.Content.Files;

/// <summary>
/// The database failed during an import. No file is at fault, and the same import again goes on from there.
/// </summary>
/// <param name="file">The file that was being imported.</param>
/// <param name="done">How many records are as the files say.</param>
/// <param name="cause">What the database said.</param>
public sealed class ImportStoppedException(string file, int done, Exception cause)
    : Exception(
        $"CHƯA NHẬP XONG: cơ sở dữ liệu không ghi được khi nhập {file} ({cause.GetBaseException().Message}). "
            + $"{done} mục đã có trong cơ sở dữ liệu; hãy chạy lại, việc nhập sẽ tiếp tục từ đó.",
        cause
    )
{
    internal static bool IsOfDatabase(Exception error) =>
        error is TimeoutException
        || (error is DbException database && !IsOfValue(database))
        || (error.InnerException is { } inner && IsOfDatabase(inner));

    // What PostgreSQL says of a value that it cannot hold is about the file.
    private static bool IsOfValue(DbException error) =>
        error.SqlState?.StartsWith("22", StringComparison.Ordinal) == true;
}
