using AngleSharp.Html.Parser;
using Campaign.Core.Intake;

namespace Campaign.Web.Intake.Readers;

/// <summary>Reads paragraphs, lists and tables of a web page or of pasted text. Nothing is fetched.</summary>
internal static class HtmlText
{
    // Paragraphs and items need not be closed, so far more tags seem open than are really nested.
    private const int MostOpen = 4000,
        MostCharacters = 8_000_000;

    private static readonly HashSet<string> Void =
    [
        "br",
        "hr",
        "img",
        "input",
        "meta",
        "link",
        "col",
        "area",
        "base",
        "embed",
        "source",
        "track",
        "wbr",
    ];

    public static IReadOnlyList<IntakeBlock> Read(string html)
    {
        if (html.Length > MostCharacters || OpenTags(html) > MostOpen)
            throw new IntakeRefusedException(
                "Trang này quá lớn hoặc lồng quá nhiều lớp so với một văn bản: hãy chép phần chữ của văn "
                    + "bản và dán vào."
            );
        var page = new HtmlParser().ParseDocument(html);
        var root = page.QuerySelector("main") ?? page.QuerySelector("article") ?? page.Body;
        var reading = new HtmlWalk();
        if (root is not null)
            reading.Add(root, 0, false);
        reading.End();
        return reading.Blocks;
    }

    // Counted before parsing, because a tree a million levels deep is quickly built but cannot be walked.
    private static int OpenTags(string html)
    {
        var (depth, deepest) = (0, 0);
        for (var i = html.IndexOf('<'); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i + 1))
        {
            if (html[i + 1] == '/')
                depth = Math.Max(0, depth - 1);
            else if (char.IsAsciiLetter(html[i + 1]) && !Void.Contains(NameAt(html, i + 1)) && !IsClosed(html, i))
                deepest = Math.Max(deepest, ++depth);
        }
        return deepest;
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
}
