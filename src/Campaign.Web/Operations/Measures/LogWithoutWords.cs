using OpenTelemetry;
using OpenTelemetry.Logs;

namespace Campaign.Web.Operations.Measures;

/// <summary>
/// Takes off a line of the log what is not the program's own: names, addresses, texts of errors. What leaves is the
/// sentence as it is written in the program, with its gaps, and what fills the gaps of a short list.
/// </summary>
internal sealed class LogWithoutWords : BaseProcessor<LogRecord>
{
    private const string Sentence = "{OriginalFormat}";

    // Numbers, spans of time and words of the program. A name that is missing here is left out.
    private static readonly HashSet<string> Kept =
    [
        Sentence,
        "Attempt",
        "Bytes",
        "Count",
        "Documents",
        "Faults",
        "Interval",
        "Items",
        "Meanwhile",
        "Method",
        "Pause",
        "Removed",
        "Request",
        "Route",
        "Seq",
        "Size",
        "State",
        "Versions",
        "Work",
    ];

    public override void OnEnd(LogRecord data)
    {
        var kept = new List<KeyValuePair<string, object?>>();
        // Others may put a name into the sentence itself.
        if (IsOurs(data.CategoryName))
            kept.AddRange((data.Attributes ?? []).Where(x => Kept.Contains(x.Key)));
        data.Body = kept.Find(x => x.Key == Sentence).Value as string;
        data.FormattedMessage = null;
        if (data.Exception is { } outer)
        {
            var faults = Chain(outer).ToList();
            kept.Add(new("exception.type", string.Join(" < ", faults.Select(x => x.GetType().FullName))));
            kept.Add(new("exception.stacktrace", string.Join("\n---\n", faults.Select(x => x.StackTrace))));
        }
        data.Exception = null;
        data.Attributes = kept;
    }

    private static IEnumerable<Exception> Chain(Exception outer)
    {
        for (var fault = outer; fault is not null; fault = fault.InnerException)
            yield return fault;
    }

    private static bool IsOurs(string? category) =>
        category is not null
        && (
            category.StartsWith("Campaign.", StringComparison.Ordinal)
            || category.StartsWith("Microsoft.", StringComparison.Ordinal)
        );
}
