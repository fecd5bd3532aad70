using System.Text;
using Campaign.Core.Intake;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaign.Web.Intake.Readers;

/// <summary>Reads a paragraph line by line: what a manual line break separates may be formatted differently.</summary>
internal sealed class WordLines
{
    private readonly StringBuilder _line = new();
    private readonly List<IntakeBlock> _lines = [];
    private bool _strong = true;
    private bool _broken;

    private WordLines() { }

    /// <summary>The lines that have words.</summary>
    /// <param name="paragraphs">A paragraph, or several that have become one.</param>
    public static IReadOnlyList<IntakeBlock> Of(IEnumerable<Paragraph> paragraphs)
    {
        var lines = new WordLines();
        foreach (var run in paragraphs.SelectMany(WordContent.Seen<Run>))
        foreach (var leaf in WordContent.Seen<OpenXmlLeafElement>(run))
            if (leaf is Break or CarriageReturn)
                lines.End();
            else
                lines.Add(WordsOf(leaf), WordContent.IsOn(run.RunProperties?.Bold));
        lines.End();
        return lines._lines;
    }

    private void Add(string words, bool strong)
    {
        _line.Append(words);
        _strong &= strong || string.IsNullOrWhiteSpace(words);
    }

    // After an empty line, as after the end of a paragraph, something else begins.
    private void End()
    {
        var text = _line.ToString();
        var hasWords = !string.IsNullOrWhiteSpace(text);
        if (hasWords)
            _lines.Add(new IntakeBlock(text) { Strong = _strong, AfterBreak = _broken });
        _broken = hasWords;
        _line.Clear();
        _strong = true;
    }

    private static string WordsOf(OpenXmlLeafElement leaf) =>
        leaf switch
        {
            Text text => text.Text.ReplaceLineEndings(" "),
            TabChar => " ",
            NoBreakHyphen => "-",
            SymbolChar => "•",
            _ => "",
        };
}
