using System.Text.RegularExpressions;

namespace Campaign.Core.Broadcast;

/// <summary>
/// Finds words that hurt: those that blame the person who suffers violence or excuse the one who commits it.
/// </summary>
internal static partial class Wording
{
    private const string Blame = "dễ bị hiểu là đổ lỗi cho người bị bạo lực; hãy nói về hành vi của người gây bạo lực.";
    private const string Excuse = "nghe như lời bào chữa cho người gây bạo lực; không có lý do nào cho bạo lực.";
    private const string Hush = "khuyên người bị bạo lực chịu đựng hoặc giấu đi; hãy chỉ nơi trợ giúp.";

    private static readonly (string Phrase, string Why)[] Phrases =
    [
        .. new[]
        {
            "nạn nhân tự",
            "tự chuốc",
            "tự rước",
            "lỗi của nạn nhân",
            "lỗi của người bị bạo lực",
            "do ăn mặc",
            "ăn mặc hở hang",
            "ăn mặc gợi cảm",
            "khiêu khích",
            "lẳng lơ",
            "buông thả",
            "mất nết",
            "hư hỏng",
            "đáng đời",
            "biết giữ mình",
            "không biết giữ mình",
            "tại sao không bỏ",
            "sao không bỏ đi",
            "không biết chiều chồng",
            "nói nhiều nên bị",
            "đi đêm",
            "dễ dãi",
        }.Select(p => (p, Blame)),
        .. new[]
        {
            "vì ghen",
            "do ghen tuông",
            "do say rượu",
            "vì say rượu",
            "do rượu bia",
            "nóng tính nên",
            "dạy vợ",
            "yêu cho roi cho vọt",
            "thương cho roi cho vọt",
            "lỡ tay",
            "không kiềm chế được",
            "mâu thuẫn tình cảm",
        }.Select(p => (p, Excuse)),
        .. new[]
        {
            "cam chịu",
            "nhẫn nhịn",
            "một điều nhịn",
            "một sự nhịn",
            "đóng cửa bảo nhau",
            "xấu chàng hổ ai",
            "vạch áo cho người xem lưng",
            "chuyện riêng của gia đình",
            "việc riêng của gia đình",
            "giữ thể diện",
            "vì con mà chịu",
        }.Select(p => (p, Hush)),
    ];

    internal static IEnumerable<ScriptFinding> Check(ReviewedSegment segment)
    {
        var text = ScriptLint.Lower(segment.Segment.Text);
        foreach (var (phrase, why) in Phrases)
            if (At(text, phrase) is >= 0 and var at && !Denied().IsMatch(text[Math.Max(0, at - 24)..at]))
                yield return new ScriptFinding(
                    segment.Segment.Line,
                    FindingSeverity.Warning,
                    LintRules.Blame,
                    $"“{phrase}” {why}"
                );
        if (At(text, "nạn nhân") >= 0)
            yield return new ScriptFinding(
                segment.Segment.Line,
                FindingSeverity.Question,
                LintRules.Term,
                "“nạn nhân”: trong lời mới nên dùng “người bị bạo lực” như Luật năm 2022; "
                    + "giữ nguyên nếu là trích văn bản."
            );
    }

    private static int At(string text, string phrase)
    {
        for (
            var at = text.IndexOf(phrase, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(phrase, at + 1, StringComparison.Ordinal)
        )
        {
            var end = at + phrase.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])))
                return at;
        }
        return -1;
    }

    /// <summary>
    /// Negations, which turn the same words against the idea: "không phải chuyện riêng của gia đình", "đừng cam chịu".
    /// </summary>
    [GeneratedRegex(
        @"(?:không phải(?: là| do| vì)?|đừng|không nên|không được|chẳng phải|thay vì|không có nghĩa là|"
            + @"không bao giờ(?: là)?) ?\p{L}* ?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Denied();
}
