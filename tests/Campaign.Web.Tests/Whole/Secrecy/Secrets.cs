using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Campaign.Web.Tests.Whole.Secrecy;

/// <summary>Strings that nobody can guess, each with the place where it lies.</summary>
internal sealed partial class Secrets
{
    private const string Letters = "bcdfghjkmnpqrtvwxz";

    private readonly List<Secret> _all = [];
    private SearchValues<string>? _any;

    public IReadOnlyList<Secret> All => _all;

    /// <summary>A new word that can stand in a name, an address, a text or the name of a file.</summary>
    public string Word(string where, bool isDraft = false) =>
        Keep(where, "zq" + RandomNumberGenerator.GetString(Letters, 16), isDraft);

    /// <summary>A new count that no sum reaches by chance.</summary>
    public long Count(string where)
    {
        var count = RandomNumberGenerator.GetInt32(100_000_000, 1_000_000_000) * 1_000L + 137;
        Keep(where, count.ToString(CultureInfo.InvariantCulture));
        return count;
    }

    /// <summary>Remembers what the product made up itself.</summary>
    public string Keep(string where, string made, bool isDraft = false)
    {
        Assert.True(made.Length >= 10, $"{where}: '{made}' may appear by chance");
        _all.Add(new(where, made, isDraft));
        _any = null;
        return made;
    }

    /// <summary>The secrets that a text contains, however its letters and numbers are written.</summary>
    public IEnumerable<Secret> In(string text)
    {
        _any ??= SearchValues.Create([.. _all.Select(x => x.Text)], StringComparison.OrdinalIgnoreCase);
        var plain = Grouping().Replace(text, "");
        return plain.AsSpan().ContainsAny(_any)
            ? _all.Where(x => plain.Contains(x.Text, StringComparison.OrdinalIgnoreCase))
            : [];
    }

    // Between two digits: a point, a comma, a space, or a space that does not break, as UTF-8 read byte by byte or not.
    [GeneratedRegex("(?<=[0-9])(?:[., \u00a0\u202f]|\u00c2\u00a0|\u00e2\u0080\u00af|&nbsp;|&#xA0;)(?=[0-9])")]
    private static partial Regex Grouping();
}

/// <summary>A string that must not become public.</summary>
/// <param name="Where">Where it lies.</param>
/// <param name="Text">The string.</param>
/// <param name="IsDraft">Whether it is in the current words of a document: an export carries it along.</param>
internal sealed record Secret(string Where, string Text, bool IsDraft);
