using System.Xml.Linq;

namespace Campaign.UmbracoHost.Media.Cleaning.Svg;

/// <summary>
/// How the style sheets and style attributes of a drawing make each element look, expressed as attributes.
/// </summary>
internal sealed class SvgStyles
{
    private readonly ILookup<string, (CssRule Rule, int Order)> _rules;

    private SvgStyles(IEnumerable<CssRule> rules) => _rules = rules.Select((x, i) => (x, i)).ToLookup(x => x.x.Key);

    /// <exception cref="UploadRefusedException">A rule is of a kind that attributes cannot replace.</exception>
    public static SvgStyles Of(XElement root)
    {
        var rules = root.Descendants(SvgCleaning.Svg + "style")
            .SelectMany(x => PlainCss.Rules(x.Value, $"Tệp SVG, dòng {SvgCleaning.Line(x)}"))
            .Take(PlainCss.MaxRules + 1)
            .ToList();
        return rules.Count <= PlainCss.MaxRules
            ? new(rules)
            : throw new UploadRefusedException(
                $"Tệp SVG có hơn {PlainCss.MaxRules} quy tắc kiểu. Hãy xuất hình thành PNG."
            );
    }

    /// <summary>What CSS says about an element; it overrides the element's attributes.</summary>
    public IReadOnlyDictionary<string, string> LooksOf(XElement element)
    {
        var looks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value, _) in Declared(element))
        foreach (var each in name == "marker" ? ["marker-start", "marker-mid", "marker-end"] : (string[])[name])
            if (SvgVocabulary.Looks.Contains(each))
                looks[each] = value;
            else if (SvgVocabulary.Unkeepable.Contains(each) && !SvgVocabulary.IsNeutral(value))
                throw Unkeepable(element, each, value);
        return looks;
    }

    /// <summary>The colour behind the drawing; null when it has none.</summary>
    public string? GroundOf(XElement root) =>
        Declared(root).LastOrDefault(x => x.Name is "background" or "background-color" && SvgVocabulary.IsSafe(x.Value))
            is { Value: { } colour }
        && !SvgVocabulary.IsNeutral(colour)
        && colour != "transparent"
            ? colour
            : null;

    /// <summary>Whether a value stays; one from elsewhere goes, because no page would fetch it.</summary>
    /// <exception cref="UploadRefusedException">It is of a kind that attributes cannot express.</exception>
    public static bool IsKept(XElement element, string name, string value) =>
        SvgVocabulary.IsSafe(value)
        || (value.Contains("url", StringComparison.OrdinalIgnoreCase) ? false : throw Unkeepable(element, name, value));

    public static UploadRefusedException Unkeepable(XElement element, string name, string value) =>
        new(
            $"Tệp SVG, dòng {SvgCleaning.Line(element)}: “{name}: {Short(value)}” của “{element.Name.LocalName}” "
                + "không giữ được, hình sẽ khác đi. "
                + "Hãy bỏ hiệu ứng đó, hoặc xuất hình thành PNG."
        );

    // Weakest first: rules by how specific they are, then the element's own; important ones after all others.
    private List<CssDeclaration> Declared(XElement element)
    {
        var (id, style) = ((string?)element.Attribute("id"), (string?)element.Attribute("style"));
        var classes = ((string?)element.Attribute("class") ?? "").Split(
            (char[]?)null,
            StringSplitOptions.RemoveEmptyEntries
        );
        var rules = classes
            .Select(x => "." + x)
            .Append("#" + id)
            .Append(element.Name.LocalName)
            .Append("*")
            .Distinct()
            .SelectMany(x => _rules[x])
            .Where(x => x.Rule.Fits(element.Name.LocalName, id, classes))
            .OrderBy(x => x.Rule.Specificity)
            .ThenBy(x => x.Order);
        return
        [
            .. rules
                .SelectMany(x => x.Rule.Declarations)
                .Concat(style is null ? [] : PlainCss.Declarations(style))
                .OrderBy(x => x.IsImportant),
        ];
    }

    private static string Short(string value) => value.Length > 40 ? value[..40] + "…" : value;
}
