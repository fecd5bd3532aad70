using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Campaign.UmbracoHost.Media.Cleaning.Svg;

/// <summary>
/// A drawing of few lines may stand for millions: a part that uses ten others, each of which uses ten. What it expands
/// to is counted before any browser draws it.
/// </summary>
internal static partial class SvgExpansion
{
    /// <summary>How many elements a drawing may expand to.</summary>
    public const int MaxDrawn = 100_000;

    private const int Entered = -1;

    // Gradients are colours, not drawings.
    private static readonly HashSet<string> Drawn = ["symbol", "pattern", "mask", "clipPath", "marker"];

    private sealed class Step(XElement element, List<(XElement Target, int Times)> parts)
    {
        public XElement Element => element;

        public List<(XElement Target, int Times)> Parts => parts;

        public int At { get; set; }
    }

    /// <exception cref="UploadRefusedException">It expands to more, or a part leads back to itself.</exception>
    public static void Check(XElement root)
    {
        var named = root.DescendantsAndSelf()
            .Where(x => x.Attribute("id") is not null)
            .DistinctBy(x => x.Attribute("id")!.Value)
            .ToDictionary(x => x.Attribute("id")!.Value, StringComparer.Ordinal);
        var sizes = new Dictionary<XElement, long>();
        var open = new Stack<Step>();
        Enter(root);
        while (open.TryPeek(out var step))
        {
            if (step.At < step.Parts.Count)
            {
                var part = step.Parts[step.At].Target;
                if (!sizes.TryGetValue(part, out var known))
                    Enter(part);
                else if (known == Entered)
                    throw Refused(step.Element, "có phần dùng lại chính nó (use, pattern hoặc mask)");
                else
                    step.At++;
                continue;
            }
            open.Pop();
            var size = 1 + step.Parts.Sum(x => sizes[x.Target] * x.Times);
            sizes[step.Element] =
                size <= MaxDrawn
                    ? size
                    : throw Refused(
                        step.Element,
                        $"các phần dùng lại (use, pattern…) nhân lên thành hơn {MaxDrawn} phần tử"
                    );
        }

        void Enter(XElement element)
        {
            sizes[element] = Entered;
            open.Push(new(element, [.. element.Elements().Select(x => (x, 1)), .. References(element, named)]));
        }
    }

    private static IEnumerable<(XElement, int)> References(XElement element, Dictionary<string, XElement> named)
    {
        foreach (var attribute in element.Attributes())
        {
            if (
                attribute.Name.LocalName == "href"
                && element.Name.LocalName == "use"
                && named.TryGetValue(attribute.Value.Trim()[1..], out var used)
            )
                yield return (used, 1);
            foreach (Match match in Reference().Matches(attribute.Value))
                if (named.TryGetValue(match.Groups[1].Value, out var other) && Drawn.Contains(other.Name.LocalName))
                    yield return (other, attribute.Name == "marker-mid" ? Corners(element) : 1);
        }
    }

    private static int Corners(XElement element) =>
        1 + Number().Count((string?)element.Attribute("d") ?? (string?)element.Attribute("points") ?? "") / 2;

    private static UploadRefusedException Refused(XElement element, string what) =>
        new($"Tệp SVG, dòng {SvgCleaning.Line(element)}: {what}. Hãy xuất hình thành PNG.");

    [GeneratedRegex("""url\(\s*['"]?#([\w.:-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Reference();

    [GeneratedRegex(@"[\d.]+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
