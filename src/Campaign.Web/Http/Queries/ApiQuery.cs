using System.Globalization;
using System.Text;
using System.Xml;
using Campaign.Core.Text.Typing;
using Campaign.Web.Http.Problems;

namespace Campaign.Web.Http.Queries;

/// <summary>The parameters of a request, after each was checked to be known and well formed.</summary>
internal sealed class ApiQuery
{
    private readonly SortedDictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Checks the parameters of a request against those that its address accepts.</summary>
    /// <exception cref="ProblemException">A parameter is unknown, repeated or invalid.</exception>
    public static ApiQuery Parse(IQueryCollection query, IReadOnlyCollection<Parameter> known)
    {
        var parsed = new ApiQuery();
        foreach (var (name, values) in query)
        {
            var parameter = known.FirstOrDefault(x => x.Name == name) ?? throw Unknown(name, known);
            if (values.Count != 1)
                throw ProblemException.Parameter(name, "given more than once.");
            if (parameter.IsTyped)
            {
                if (TypedText.Kept(values[0]!).Trim() is { Length: > 0 } typed)
                    parsed._values[name] = typed;
                continue;
            }
            // Feeds and calendars cannot contain such characters, and nobody types them.
            if (!values[0]!.All(IsWritable))
                throw ProblemException.Parameter(name, "has characters that no text may contain.");
            var text = values[0]!.Normalize(NormalizationForm.FormC);
            if (text.Length == 0)
                continue;
            Check(parameter, text);
            parsed._values[name] = text;
        }
        return parsed;
    }

    private static bool IsWritable(char x) => XmlConvert.IsXmlChar(x) || char.IsSurrogate(x);

    private static ProblemException Unknown(string name, IReadOnlyCollection<Parameter> known) =>
        new(
            ProblemType.UnknownParameter,
            $"{name} is not a parameter here. "
                + $"Known: {(known.Count == 0 ? "none" : string.Join(", ", known.Select(x => x.Name)))}."
        )
        {
            Members = new FaultyParameter(name),
        };

    private static void Check(Parameter parameter, string text)
    {
        var fault = parameter.Kind switch
        {
            ParameterKind.Number when !TryNumber(text, out var n) || n < parameter.Min || n > parameter.Max =>
                parameter.Max == long.MaxValue
                    ? $"must be a whole number from {parameter.Min}."
                    : $"must be a whole number from {parameter.Min} to {parameter.Max}.",
            ParameterKind.Day when !TryDay(text, out _) => "must be a day such as 2021-11-15.",
            ParameterKind.Instant when !TryInstant(text, out _) =>
                "must be a day or a time such as 2021-11-15T08:00:00Z.",
            ParameterKind.Flag when text is not ("true" or "false") => "must be true or false.",
            _ when parameter.Values is { } values && !values.Contains(text) =>
                $"must be one of {string.Join(", ", values)}.",
            _ when text.Length > 500 => "must have at most 500 characters.",
            _ => null,
        };
        if (fault is not null)
            throw ProblemException.Parameter(parameter.Name, fault);
    }

    private static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool TryInstant(string text, out DateTimeOffset at) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at);

    /// <summary>The value as sent, in NFC; null when absent.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>A whole number; null when absent.</summary>
    public long? Long(string name) => this[name] is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>A whole number; null when absent.</summary>
    public int? Int(string name) => (int?)Long(name);

    /// <summary>A day; null when absent.</summary>
    public DateOnly? Day(string name) => TryDay(this[name] ?? "", out var day) ? day : null;

    /// <summary>An instant; null when absent.</summary>
    public DateTimeOffset? Instant(string name) => TryInstant(this[name] ?? "", out var at) ? at : null;

    /// <summary>Whether a flag is set.</summary>
    public bool Flag(string name) => this[name] is "true";

    /// <summary>The query in canonical order, with its question mark; empty without parameters.</summary>
    public string Text => Write(_values);

    /// <summary>The query with another value of one parameter.</summary>
    public string With(string name, string value) =>
        Write(new SortedDictionary<string, string>(_values, StringComparer.Ordinal) { [name] = value });

    private static string Write(SortedDictionary<string, string> values) =>
        values.Count == 0 ? "" : "?" + string.Join('&', values.Select(x => $"{x.Key}={Uri.EscapeDataString(x.Value)}"));
}
