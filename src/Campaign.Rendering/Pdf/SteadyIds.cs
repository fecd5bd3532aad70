using System.Globalization;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;

namespace Campaign.Rendering.Pdf;

/// <summary>
/// Chromium names the cells of tables (node00000390) by counting from the start of its process, so the same page
/// printed twice differs. Here they are numbered again from one, in the same order, because readers look names up in a
/// sorted tree.
/// </summary>
internal static partial class SteadyIds
{
    public static void Give(PdfDocument document)
    {
        var places = document.Internals.GetAllObjects().SelectMany(Places).ToList();
        var names = places
            .Select(x => x.Name)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select((name, i) => (name, number: string.Create(CultureInfo.InvariantCulture, $"node{i + 1:D8}")))
            .ToDictionary(x => x.name, x => x.number, StringComparer.Ordinal);
        foreach (var (name, put) in places)
            put(new PdfString(names[name]));
    }

    // An indirect object with the arrays and dictionaries inside it.
    private static IEnumerable<(string Name, Action<PdfItem> Put)> Places(PdfObject start)
    {
        var waiting = new Stack<PdfItem>([start]);
        while (waiting.TryPop(out var item))
        {
            var parts = item switch
            {
                PdfArray array => array.Elements.Select(
                    (x, i) => ((PdfItem?)x, Put: (Action<PdfItem>)(y => array.Elements[i] = y))
                ),
                PdfDictionary of => of.Elements.Keys.Select(key =>
                    (of.Elements[key], Put: (Action<PdfItem>)(y => of.Elements[key] = y))
                ),
                _ => [],
            };
            foreach (var (part, put) in parts.ToList())
                if (part is PdfString text && NodeName().IsMatch(text.Value))
                    yield return (text.Value, put);
                else if (part is PdfArray or PdfDictionary)
                    waiting.Push(part);
        }
    }

    [GeneratedRegex(@"^node\d{8}$")]
    private static partial Regex NodeName();
}
