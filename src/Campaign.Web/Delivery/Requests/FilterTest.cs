using System.Globalization;
using Campaign.Web.Http.Problems;

namespace Campaign.Web.Delivery.Requests;

/// <summary>
/// A filter's condition: the value is one of several texts, none of them, or before or after an instant.
/// </summary>
internal sealed class FilterTest(string filter, string sign, string value)
{
    private readonly string[] _texts = value.Split(
        ',',
        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
    );
    private DateTimeOffset? _instant;

    /// <summary>Whether the text is one of them or, for a negated filter, none of them.</summary>
    public bool Is(string text) => IsText() == _texts.Contains(text, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the text contains one of them or, for a negated filter, none of them.</summary>
    public bool Contains(string text) =>
        IsText() == _texts.Any(x => text.Normalize().Contains(x, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the instant is on the requested side.</summary>
    public bool Is(DateTimeOffset at)
    {
        var border = _instant ??= DateTimeOffset.TryParse(
            value,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var read
        )
            ? read
            : throw ProblemException.Parameter(
                "filter",
                $"'{value}' of '{filter}' must be a date as 2021-11-15 or 2021-11-15T07:30:00Z."
            );
        return sign switch
        {
            ">" => at > border,
            ">=" => at >= border,
            "<" => at < border,
            "<=" => at <= border,
            _ => throw ProblemException.Parameter("filter", $"'{filter}': dates are compared with > >= < <=."),
        };
    }

    private bool IsText() =>
        sign switch
        {
            ":" => true,
            ":!" => false,
            _ => throw ProblemException.Parameter("filter", $"'{filter}': texts are compared with : or :!."),
        };
}
