using System.Text.RegularExpressions;

namespace Campaign.UmbracoHost.Media.Cleaning.Svg;

/// <summary>A property and its value.</summary>
internal sealed record CssDeclaration(string Name, string Value, bool IsImportant);

/// <summary>Declarations for elements by name, id, classes, or all of these at once.</summary>
internal sealed record CssRule(
    string Kind,
    IReadOnlyList<string> Ids,
    IReadOnlyList<string> Classes,
    IReadOnlyList<CssDeclaration> Declarations
)
{
    public int Specificity => (Ids.Count * 10_000) + (Classes.Count * 100) + (Kind is "" or "*" ? 0 : 1);

    /// <summary>What an element must have in any case, by which the rule is found.</summary>
    public string Key =>
        Classes.Count > 0 ? "." + Classes[0]
        : Ids.Count > 0 ? "#" + Ids[0]
        : Kind is "" ? "*"
        : Kind;

    public bool Fits(string kind, string? id, string[] classes) =>
        (Kind is "" or "*" || Kind == kind) && Ids.All(x => x == id) && Classes.All(classes.Contains);
}

/// <summary>
/// Reads the CSS that drawing programs write: rules for element names, ids and classes. A rule of another kind is
/// refused by name, because leaving it out would change colours without a word.
/// </summary>
internal static partial class PlainCss
{
    /// <summary>How many rules a drawing may have.</summary>
    public const int MaxRules = 500;

    private const string What =
        "Hãy lưu lại với “Presentation Attributes” (Illustrator) hoặc “Plain SVG” (Inkscape), hoặc xuất thành PNG.";

    /// <exception cref="UploadRefusedException">A rule is of another kind.</exception>
    public static IEnumerable<CssRule> Rules(string sheet, string where)
    {
        // What comes from elsewhere is not fetched inside a page either, so such lines change nothing.
        var text = Fetched().Replace(Comment().Replace(sheet, " "), " ");
        foreach (var rule in text.Split('}', StringSplitOptions.TrimEntries))
        {
            if (rule.Length == 0)
                continue;
            if (
                rule.Split('{', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } selectors, var body]
                || selectors[0] == '@'
            )
                throw new UploadRefusedException($"{where}: không đọc được quy tắc kiểu “{Short(rule)}”. {What}");
            var declarations = Declarations(body);
            foreach (var selector in selectors.Split(',', StringSplitOptions.TrimEntries))
                // Nobody ever points at a drawing on a page.
                if (!Pointed().IsMatch(selector))
                    yield return Rule(selector, declarations)
                        ?? throw new UploadRefusedException(
                            $"{where}: không đọc được bộ chọn kiểu “{Short(selector)}”. {What}"
                        );
        }
    }

    public static IReadOnlyList<CssDeclaration> Declarations(string body) =>
        [
            .. Declaration()
                .Matches(Comment().Replace(body, " "))
                .Select(x => new CssDeclaration(
                    x.Groups[1].Value.ToLowerInvariant(),
                    Value(x.Groups[2].Value),
                    Important().IsMatch(x.Groups[2].Value)
                )),
        ];

    // draw.io names two colours; a picture on a page is drawn in the light one.
    private static string Value(string text) => LightAndDark().Replace(Important().Replace(text, ""), "$1").Trim();

    private static CssRule? Rule(string selector, IReadOnlyList<CssDeclaration> declarations)
    {
        if (Selector().Match(selector) is not { Success: true } match)
            return null;
        var marks = match.Groups[2].Captures.Select(x => x.Value).ToList();
        return new(
            match.Groups[1].Value,
            [.. marks.Where(x => x[0] == '#').Select(x => x[1..])],
            [.. marks.Where(x => x[0] == '.').Select(x => x[1..])],
            declarations
        );
    }

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;

    [GeneratedRegex(@"/\*.*?(\*/|$)|<!--|-->", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex(
        """@(import|charset|namespace)\s([^;"']|"[^"]*"|'[^']*')*(;|$)""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Fetched();

    [GeneratedRegex(@"^(\*|[\p{L}_][\w-]*)?([.#][\w-]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Selector();

    [GeneratedRegex(@":(hover|focus|active)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pointed();

    [GeneratedRegex(
        @"light-dark\(((?:[^,()]|\([^()]*\))+),(?:[^()]|\([^()]*\))*\)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex LightAndDark();

    // A semicolon inside quotes or brackets does not end the value.
    [GeneratedRegex(
        """([\w-]+)\s*:((?:[^;"'(]|"[^"]*"|'[^']*'|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*)""",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Declaration();

    [GeneratedRegex(@"!\s*important\s*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Important();
}
