namespace Campaign.UmbracoHost.Media.Workers;

/// <summary>
/// What one file may cost. Processor time counts, so that a busy machine refuses no good file; the wall clock ends what
/// only waits.
/// </summary>
/// <param name="Processor">Processor time.</param>
/// <param name="Clock">Time until it is given up in any case.</param>
/// <param name="Bytes">Resident memory of the process, native memory included.</param>
internal sealed record FileBudget(TimeSpan Processor, TimeSpan Clock, long Bytes)
{
    private const long OneGibibyte = 1L << 30;

    private static readonly FileBudget Picture = new(TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), OneGibibyte);

    // An hour of film is copied; a PDF of a hundred pages is read as a whole.
    private static readonly FileBudget Other = new(TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(3), OneGibibyte);

    public static FileBudget Of(FileTask task) =>
        task.ContentType.StartsWith("image/", StringComparison.Ordinal) ? Picture : Other;

    /// <summary>What was exceeded, in words for officers; null when nothing was.</summary>
    public string? Exceeded(TimeSpan processor, TimeSpan clock, long bytes) =>
        bytes > Bytes ? $"cần hơn {Bytes >> 20} MB bộ nhớ để đọc"
        : processor > Processor ? $"cần hơn {Processor.TotalSeconds:0} giây để đọc"
        : clock > Clock ? $"chưa đọc xong sau {Clock.TotalSeconds:0} giây"
        : null;
}
