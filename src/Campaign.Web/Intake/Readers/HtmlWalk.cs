using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Campaign.Core.Intake;

namespace Campaign.Web.Intake.Readers;

/// <summary>Walks through a web page and collects its paragraphs, items and tables.</summary>
internal sealed partial class HtmlWalk
{
    private const int Deepest = 400;

    private static readonly HashSet<string> Left =
    [
        "script",
        "style",
        "nav",
        "footer",
        "aside",
        "form",
        "svg",
        "noscript",
        "template",
        "iframe",
        "button",
        "head",
        "select",
        "del",
        "s",
        "strike",
    ];

    private readonly StringBuilder _line = new();
    private string _label = "";
    private int _level;
    private bool _strong = true;
    private bool _broken;

    public List<IntakeBlock> Blocks { get; } = [];

    public void Add(INode node, int depth, bool strong)
    {
        if (depth > Deepest)
            throw new IntakeRefusedException("Trang này lồng quá nhiều lớp: hãy chép phần chữ của văn bản và dán vào.");
        foreach (var child in node.ChildNodes)
            switch (child)
            {
                case IText text:
                    _line.Append(text.Data.ReplaceLineEndings(" "));
                    _strong &= strong || string.IsNullOrWhiteSpace(text.Data);
                    break;
                case IElement element when IsSeen(element):
                    Element(element, depth, strong || element.LocalName is "b" or "strong");
                    break;
            }
    }

    public void End()
    {
        if (!string.IsNullOrWhiteSpace(_line.ToString()))
        {
            Blocks.Add(
                new IntakeBlock(_line.ToString())
                {
                    Label = _label,
                    Level = _level,
                    Strong = _strong,
                    AfterBreak = _broken,
                }
            );
            _label = "";
        }
        _line.Clear();
        _strong = true;
    }

    private void Element(IElement element, int depth, bool strong)
    {
        if (element.LocalName == "br")
        {
            var before = Blocks.Count;
            End();
            // After an empty line, as after the end of a paragraph, something else begins.
            _broken = Blocks.Count > before;
            return;
        }
        if (element.LocalName == "table")
        {
            EndParagraph();
            Blocks.Add(new IntakeBlock("") { Rows = [.. RowsOf(element).Select(Cells)] });
            return;
        }
        if (!IsBlock(element))
        {
            Add(element, depth + 1, strong);
            return;
        }
        EndParagraph();
        var (label, level) = (_label, _level);
        if (element.LocalName == "li")
            _label = LabelOf(element);
        if (element.LocalName is ['h', >= '1' and <= '6'])
            _level = element.LocalName[1] - '0';
        Add(element, depth + 1, strong);
        EndParagraph();
        (_label, _level) = (label, level);
    }

    private void EndParagraph()
    {
        End();
        _broken = false;
    }

    // A table within a cell is part of the cell's text.
    private static IEnumerable<IElement> RowsOf(IElement table) =>
        table.QuerySelectorAll("tr").Where(x => IsSeen(x) && x.Closest("table") == table);

    private static bool IsSeen(IElement element) =>
        !Left.Contains(element.LocalName)
        && !element.HasAttribute("hidden")
        && !(element.GetAttribute("style") is { } style && HiddenOrStruckOut().IsMatch(style));

    // A cell across several columns is followed by empty ones, to keep the others under their headings.
    private static ImmutableArray<string> Cells(IElement row) =>
        [
            .. row
                .Children.Where(IsSeen)
                .SelectMany(cell =>
                    Enumerable
                        .Repeat(
                            "",
                            int.TryParse(
                                cell.GetAttribute("colspan"),
                                NumberStyles.None,
                                CultureInfo.InvariantCulture,
                                out var span
                            )
                                ? Math.Clamp(span - 1, 0, 50)
                                : 0
                        )
                        .Prepend(TextOf(cell))
                ),
        ];

    private static string TextOf(IElement cell)
    {
        var reading = new HtmlWalk();
        reading.Add(cell, 0, false);
        reading.End();
        return IntakeBlock.InCell(reading.Blocks);
    }

    private static string LabelOf(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
            return "-";
        var start = int.TryParse(
            list.GetAttribute("start"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var given
        )
            ? given
            : 1;
        var index =
            start + list.Children.Where(x => x.LocalName == "li" && IsSeen(x)).TakeWhile(x => x != item).Count();
        return list.GetAttribute("type") == "a" && index is > 0 and <= 26 ? $"{(char)('a' + index - 1)})" : $"{index}.";
    }

    private static bool IsBlock(IElement element) =>
        element.LocalName
            is "p"
                or "div"
                or "li"
                or "ul"
                or "ol"
                or "section"
                or "article"
                or "main"
                or "header"
                or "blockquote"
                or "pre"
                or "dl"
                or "dt"
                or "dd"
                or "figure"
                or "figcaption"
                or "hr"
                or "center"
                or "h1"
                or "h2"
                or "h3"
                or "h4"
                or "h5"
                or "h6"
                or "body";

    [GeneratedRegex(
        @"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|"
            + @"text-decoration(?:-line)?\s*:[^;]{0,60}line-through)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex HiddenOrStruckOut();
}
