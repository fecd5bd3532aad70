using System.Text.RegularExpressions;

namespace Campaign.Rendering.Themes;

/// <summary>A theme's style sheet: custom properties only, so that it never touches text, links or help.</summary>
internal static partial class ThemeCss
{
    public static IEnumerable<(string Name, string Value)> Properties(string css) =>
        PropertyPattern().Matches(css).Select(m => (m.Groups[1].Value, m.Groups[2].Value.Trim()));

    public static IEnumerable<string> Check(
        string css,
        string theme,
        IReadOnlyCollection<string> allowed,
        IReadOnlyDictionary<string, string> colours
    )
    {
        var bare = CommentPattern().Replace(css, "").Trim();
        var head = $"[data-theme=\"{theme}\"]";
        var rest = PropertyPattern().Replace(bare, "");
        if (string.Concat(rest.Where(c => !char.IsWhiteSpace(c))) != head + "{}")
            yield return $"must be one block {head} {{ }} of custom properties and nothing else.";
        foreach (var (name, value) in Properties(bare))
        {
            if (!allowed.Contains(name))
                yield return $"--{name} may not be set; allowed: {string.Join(" ", allowed.Select(a => "--" + a))}.";
            else if (ThemeTokens.Pictures.Contains(name))
            {
                if (!value.StartsWith("url(\"data:image/svg+xml,", StringComparison.Ordinal))
                    yield return $"--{name} must be a picture inside the file: url(\"data:image/svg+xml,…\").";
                if (
                    name == "motif"
                    && colours.TryGetValue(name, out var motif)
                    && !FillPattern().Matches(value).All(f => SameColour('#' + f.Groups[1].Value, motif))
                )
                    yield return $"--motif is drawn in another colour than colours.motif {motif} of theme.json.";
            }
            else if (!colours.TryGetValue(name, out var declared))
                yield return $"--{name} is not among the colours of theme.json.";
            else if (!SameColour(value, declared))
                yield return $"--{name} is {value}, theme.json says {declared}.";
        }
        foreach (
            var missing in allowed
                .Where(a => !a.StartsWith("a-", StringComparison.Ordinal))
                .Except(Properties(bare).Select(p => p.Name))
        )
            yield return $"--{missing} is missing.";
    }

    private static bool SameColour(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("""--([a-z0-9-]+)\s*:\s*((?:"[^"]*"|[^;"{}])+);""")]
    private static partial Regex PropertyPattern();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex CommentPattern();

    [GeneratedRegex("fill='(?:%23)([^']*)'")]
    private static partial Regex FillPattern();
}
