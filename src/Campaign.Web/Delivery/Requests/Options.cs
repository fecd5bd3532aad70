using System.Globalization;
using System.Text;
using Campaign.Web.Http.Problems;

namespace Campaign.Web.Delivery.Requests;

/// <summary>Reads the options of lists in Umbraco's notation.</summary>
internal static class Options
{
    private const int MostAtOnce = 1000;

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>The order in which names are sorted.</summary>
    public static IComparer<string> Alphabet { get; } = StringComparer.Create(Vietnamese, ignoreCase: true);

    /// <summary>The values of a parameter that may be repeated.</summary>
    public static IEnumerable<string> All(IQueryCollection query, string name) =>
        query[name].OfType<string>().Where(x => x.Length > 0);

    /// <summary>The value of a parameter that may not be repeated.</summary>
    public static string? One(IQueryCollection query, string name) =>
        query[name] is { Count: > 1 }
            ? throw ProblemException.Parameter(name, "may be given once.")
            : query[name].FirstOrDefault();

    /// <summary>How many items to skip and how many to take: 0–1000, 10 by default.</summary>
    public static (int Skip, int Take) Page(IQueryCollection query)
    {
        var take = Whole(query, "take", 10);
        return take <= MostAtOnce
            ? (Whole(query, "skip", 0), take)
            : throw ProblemException.Parameter("take", $"'{take}' is more than {MostAtOnce}.");
    }

    /// <summary>Splits a text into a name and what follows the first separator.</summary>
    public static (string Name, string Value) Split(string parameter, string text, string separator)
    {
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        return at > 0 && at + separator.Length < text.Length
            ? (text[..at], text[(at + separator.Length)..])
            : throw ProblemException.Parameter(parameter, $"'{text}' must be a name, '{separator}' and a value.");
    }

    /// <summary>A filter: its name, and its test.</summary>
    public static (string Name, FilterTest Test) Filter(string text)
    {
        var end = text.IndexOfAny([':', '<', '>']);
        if (end <= 0)
            throw ProblemException.Parameter("filter", $"'{text}' must be a name, one of : :! > >= < <= and a value.");
        var sign =
            text[end] == ':'
                ? text[(end + 1)..].StartsWith('!')
                    ? ":!"
                    : ":"
                : text[(end + 1)..].StartsWith('=')
                    ? text[end] + "="
                    : text[end].ToString();
        var value = text[(end + sign.Length)..];
        return value.Length > 0
            ? (text[..end], new FilterTest(text, sign, value.Normalize(NormalizationForm.FormC)))
            : throw ProblemException.Parameter("filter", $"'{text}' has no value.");
    }

    /// <summary>A sort option: its name, and whether the greatest value comes first.</summary>
    public static (string Name, bool IsDescending) Sort(string text)
    {
        var (name, direction) = Split("sort", text, ":");
        return direction is "asc" or "desc"
            ? (name, direction == "desc")
            : throw ProblemException.Parameter("sort", $"'{direction}' of '{text}' must be asc or desc.");
    }

    /// <summary>Keys from a parameter that is repeated or separated by commas.</summary>
    public static IEnumerable<Guid> Keys(IQueryCollection query, string name) =>
        All(query, name)
            .SelectMany(x => x.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(x =>
                Guid.TryParse(x, out var key) ? key : throw ProblemException.Parameter(name, $"'{x}' is no id.")
            );

    private static int Whole(IQueryCollection query, string name, int usual) =>
        One(query, name) is not { } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw ProblemException.Parameter(name, $"'{text}' must be a whole number from 0.");
}
