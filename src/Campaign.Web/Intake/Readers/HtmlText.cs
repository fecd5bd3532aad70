using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Campaign.Core.Intake;

namespace Campaign.Web.Intake.Readers;

/// <summary>Paragraphs, lists and tables of a page or of pasted text; nothing is fetched.</summary>
internal static class HtmlText
{
    private const int Deepest = 200,
        MostCharacters = 8_000_000;

    private static readonly HashSet<string> Left =
    [
        "script", "style", "nav", "footer", "aside", "form", "svg", "noscript", "template", "iframe", "button", "head", "select",
    ];

    private static readonly HashSet<string> Void =
    [
        "br", "hr", "img", "input", "meta", "link", "col", "area", "base", "embed", "source", "track", "wbr",
    ];

    public static IReadOnlyList<IntakeBlock> Read(string html)
    {
        if (html.Length > MostCharacters || DepthOf(html) > Deepest)
            throw new IntakeRefusedException(
                "Trang này quá lớn hoặc lồng quá nhiều lớp so với một văn bản: hãy chép phần chữ của văn bản và dán vào."
            );
        var page = new HtmlParser().ParseDocument(html);
        var root = page.QuerySelector("main") ?? page.QuerySelector("article") ?? page.Body;
        var reading = new Reading();
        if (root is not null)
            reading.Add(root, 0, false);
        reading.End();
        return reading.Blocks;
    }

    // Counted before parsing: a tree of a million levels is built fast and walked never.
    private static int DepthOf(string html)
    {
        var (depth, deepest) = (0, 0);
        for (var i = html.IndexOf('<'); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i + 1))
        {
            if (html[i + 1] == '/')
                depth = Math.Max(0, depth - 1);
            else if (char.IsAsciiLetter(html[i + 1]) && !Void.Contains(NameAt(html, i + 1)) && !IsClosed(html, i))
                deepest = Math.Max(deepest, ++depth);
        }
        return deepest / 20 > Deepest ? deepest : Math.Min(deepest, Deepest);
    }

    private static string NameAt(string html, int start)
    {
        var end = start;
        while (end < html.Length && end - start < 12 && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        return html[start..end].ToLowerInvariant();
    }

    private static bool IsClosed(string html, int start) =>
        html.IndexOf('>', start) is var end and > 0 && html[end - 1] == '/';

    private sealed class Reading
    {
        private readonly StringBuilder _line = new();
        private string _label = "";
        private int _level;
        private bool _strong = true;

        public List<IntakeBlock> Blocks { get; } = [];

        public void Add(INode node, int depth, bool strong)
        {
            if (depth > Deepest * 2)
                throw new IntakeRefusedException("Trang này lồng quá nhiều lớp: hãy chép phần chữ của văn bản và dán vào.");
            foreach (var child in node.ChildNodes)
                switch (child)
                {
                    case IText text:
                        _line.Append(text.Data.ReplaceLineEndings(" "));
                        _strong &= strong || string.IsNullOrWhiteSpace(text.Data);
                        break;
                    case IElement element when !Left.Contains(element.LocalName) && !element.HasAttribute("hidden"):
                        Element(element, depth, strong || element.LocalName is "b" or "strong");
                        break;
                }
        }

        public void End()
        {
            if (!string.IsNullOrWhiteSpace(_line.ToString()))
            {
                Blocks.Add(new IntakeBlock(_line.ToString()) { Label = _label, Level = _level, Strong = _strong });
                _label = "";
            }
            _line.Clear();
            _strong = true;
        }

        private void Element(IElement element, int depth, bool strong)
        {
            if (element.LocalName == "br")
            {
                End();
                return;
            }
            if (element.LocalName == "table")
            {
                End();
                Blocks.Add(new IntakeBlock("") { Rows = [.. element.QuerySelectorAll("tr").Select(Cells)] });
                return;
            }
            if (!IsBlock(element))
            {
                Add(element, depth + 1, strong);
                return;
            }
            End();
            var (label, level) = (_label, _level);
            if (element.LocalName == "li")
                _label = LabelOf(element);
            if (element.LocalName is ['h', >= '1' and <= '6'])
                _level = element.LocalName[1] - '0';
            Add(element, depth + 1, strong);
            End();
            (_label, _level) = (label, level);
        }

        private static ImmutableArray<string> Cells(IElement row) =>
            [
                .. row.Children.Select(cell =>
                {
                    var reading = new Reading();
                    reading.Add(cell, 0, false);
                    reading.End();
                    return string.Join('\n', reading.Blocks.Select(x => x.Shown));
                }),
            ];

        private static string LabelOf(IElement item)
        {
            if (item.ParentElement is not { LocalName: "ol" } list)
                return "-";
            var start = int.TryParse(list.GetAttribute("start"), out var given) ? given : 1;
            var index = start + list.Children.Where(x => x.LocalName == "li").TakeWhile(x => x != item).Count();
            return list.GetAttribute("type") == "a" && index is > 0 and <= 26 ? $"{(char)('a' + index - 1)})" : $"{index}.";
        }

        private static bool IsBlock(IElement element) =>
            element.LocalName
                is "p" or "div" or "li" or "ul" or "ol" or "section" or "article" or "main" or "header" or "blockquote" or "pre" or "dl"
                    or "dt" or "dd" or "figure" or "figcaption" or "hr" or "center" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "body";
    }
}
