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
        for (var fault = data.Exception; fault is not null; fault = fault.InnerException)
            kept.Add(new($"exception.type.{kept.Count}", $"{fault.GetType()}\n{fault.StackTrace}"));
        data.Exception = null;
        data.Attributes = kept;
    }

    private static bool IsOurs(string? category) =>
        category is not null
        && (
            category.StartsWith("Campaign.", StringComparison.Ordinal)
            || category.StartsWith("Microsoft.", StringComparison.Ordinal)
        );
}
