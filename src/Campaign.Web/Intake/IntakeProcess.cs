using Campaign.Core.Intake;
using Campaign.Web.Intake.Readers;

namespace Campaign.Web.Intake;

/// <summary>Reads one file within limits, in a process that does nothing else.</summary>
internal static class IntakeProcess
{
    private const ulong MostBytesOfMemory = 1UL << 30;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IntakeRefusedException">
    /// It cannot be read within a minute and a gibibyte, or not at all.
    /// </exception>
    public static IntakeReading Read(string path)
    {
        Bound();
        var reading = Task.Run(() => ReadFile(path));
        try
        {
            return reading.Wait(Longest) ? reading.Result : throw TooMuch(null);
        }
        catch (AggregateException fault) when (fault.InnerException is IntakeRefusedException refused)
        {
            throw new IntakeRefusedException(refused.Message, fault);
        }
    }

    private static IntakeReading ReadFile(string path)
    {
        try
        {
            return IntakeReader.Read(IntakeFile.Read(Path.GetFileName(path), Bytes(path)));
        }
        catch (OutOfMemoryException fault)
        {
            throw TooMuch(fault);
        }
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            IntakeFile.CheckSize(new FileInfo(path).Length);
            return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new IntakeRefusedException($"Không mở được tệp {path}: hãy kiểm tra tên tệp và quyền đọc.", fault);
        }
    }

    // A file that expands without end must not take all of the machine's memory.
    private static void Bound()
    {
        AppContext.SetData("GCHeapHardLimit", MostBytesOfMemory);
        GC.RefreshMemoryLimit();
    }

    /// <summary>The refusal of a file that exceeded its reader's limits.</summary>
    public static IntakeRefusedException TooMuch(Exception? fault) =>
        new(
            "Đọc tệp này cần quá nhiều thời gian hoặc bộ nhớ: hãy chép phần chữ của văn bản sang một tệp .docx mới.",
            fault!
        );
}
