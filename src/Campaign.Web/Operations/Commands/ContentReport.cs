using Campaign.Content.Files;

namespace Campaign.Web.Operations.Commands;

/// <summary>The report of a command that reads or writes content files.</summary>
internal static class ContentReport
{
    /// <summary>Writes every fault and note, what was done, and the number of faults; returns the exit code.</summary>
    public static async Task<int> WriteAsync(
        TextWriter output,
        IReadOnlyCollection<ContentFault> faults,
        IReadOnlyCollection<string> notes,
        string? done
    )
    {
        foreach (var fault in faults)
            await output.WriteLineAsync($"{fault}");
        foreach (var note in notes)
            await output.WriteLineAsync(note);
        if (done is not null)
            await output.WriteLineAsync(done);
        if (faults.Count > 0)
            await output.WriteLineAsync($"{faults.Count} lỗi.");
        return faults.Count == 0 ? 0 : 1;
    }
}
