using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaign.Web.Intake.Readers;

/// <summary>Labels that Word generates. They are not in the text, but citations refer to them.</summary>
internal sealed class WordLabels(Numbering? numbering, Styles? styles)
{
    private readonly Dictionary<int, int[]> _counters = [];

    /// <summary>The label of the next paragraph of the document that has words; empty when it has none.</summary>
    public string Next(Paragraph paragraph)
    {
        var style = StyleOf(paragraph);
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var inherited = style?.StyleParagraphProperties?.NumberingProperties;
        var id = (own?.NumberingId ?? inherited?.NumberingId)?.Val?.Value ?? 0;
        var level = (own?.NumberingLevelReference ?? inherited?.NumberingLevelReference)?.Val?.Value ?? 0;
        if (id == 0 || level is < 0 or > 8)
            return "";
        var instance = numbering?.Elements<NumberingInstance>().FirstOrDefault(x => x.NumberID?.Value == id);
        var definition = numbering
            ?.Elements<AbstractNum>()
            .FirstOrDefault(x => x.AbstractNumberId?.Value == instance?.AbstractNumId?.Val?.Value);
        return definition is null ? "" : Label(instance!, definition, level);
    }

    /// <summary>Heading level from 1; 0 when the paragraph is not a heading.</summary>
    public int LevelOf(Paragraph paragraph)
    {
        var style = StyleOf(paragraph);
        var outline =
            paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value
            ?? style?.StyleParagraphProperties?.OutlineLevel?.Val?.Value;
        return outline is >= 0 and < 9 ? outline.Value + 1 : 0;
    }

    private Style? StyleOf(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } id
            ? styles?.Elements<Style>().FirstOrDefault(x => x.StyleId?.Value == id)
            : null;

    private string Label(NumberingInstance instance, AbstractNum definition, int level)
    {
        var levels = Enumerable
            .Range(0, level + 1)
            .Select(i => definition.Elements<Level>().FirstOrDefault(x => x.LevelIndex?.Value == i))
            .ToList();
        // Lists that share a definition continue counting; one that restarts has its own counters.
        var starts = instance.Elements<LevelOverride>().Any(x => x.StartOverrideNumberingValue is not null);
        var key = starts ? -instance.NumberID!.Value : definition.AbstractNumberId!.Value;
        if (!_counters.TryGetValue(key, out var counters))
            _counters[key] = counters = new int[9];
        for (var i = 0; i <= level; i++)
            if (counters[i] == 0)
                counters[i] = Start(levels[i]) - (i == level ? 1 : 0);
        counters[level]++;
        Array.Clear(counters, level + 1, 8 - level);
        if (levels[level]?.NumberingFormat?.Val?.Value is { } format && format == NumberFormatValues.Bullet)
            return Bullet(levels[level]?.LevelText?.Val?.Value);
        var label = new StringBuilder(levels[level]?.LevelText?.Val?.Value ?? "");
        for (var i = 0; i <= level; i++)
            label.Replace($"%{i + 1}", Number(counters[i], levels[i]?.NumberingFormat?.Val?.Value));
        return label.ToString().Trim();
    }

    private static int Start(Level? level) => level?.StartNumberingValue?.Val?.Value ?? 1;

    private static string Bullet(string? sign) => sign is "-" or "–" or "+" or "*" ? sign : "•";

    private static string Number(int value, NumberFormatValues? format) =>
        format == NumberFormatValues.UpperRoman ? Roman(value)
        : format == NumberFormatValues.LowerRoman ? Roman(value).ToLowerInvariant()
        : format == NumberFormatValues.UpperLetter ? Letter(value, 'A')
        : format == NumberFormatValues.LowerLetter ? Letter(value, 'a')
        : value.ToString(CultureInfo.InvariantCulture);

    private static string Letter(int value, char first) => ((char)(first + Math.Max(0, value - 1) % 26)).ToString();

    private static string Roman(int value)
    {
        ReadOnlySpan<(int Worth, string Sign)> signs =
        [
            (100, "C"),
            (90, "XC"),
            (50, "L"),
            (40, "XL"),
            (10, "X"),
            (9, "IX"),
            (5, "V"),
            (4, "IV"),
            (1, "I"),
        ];
        var roman = new StringBuilder();
        foreach (var (worth, sign) in signs)
            for (; value >= worth && roman.Length < 12; value -= worth)
                roman.Append(sign);
        return roman.ToString();
    }
}
