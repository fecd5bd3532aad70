using System.Globalization;
using System.Text.RegularExpressions;
using Campaign.Core.Text;

namespace Campaign.Core.Broadcast;

/// <summary>What an officer should look at before a script goes on air.</summary>
internal static partial class ScriptLint
{
    internal static IReadOnlyList<ScriptFinding> Check(
        ScriptText script,
        ScriptReview review,
        ScriptReviewOptions options
    )
    {
        var spoken = review.Segments.Where(s => !s.Segment.Kind.IsMusic()).ToList();
        var findings = script
            .Faults.Select(f => new ScriptFinding(f.Line, FindingSeverity.Error, LintRules.Syntax, f.Message))
            .Concat(Length(review, options))
            .Concat(Readings(spoken));
        if (Text.Spoken.SpokenVietnamese.IsVietnamese(options.Language))
            findings = findings
                .Concat(LongSentences(spoken, options))
                .Concat(Phones(spoken, options))
                .Concat(HelpLine(spoken))
                .Concat(spoken.SelectMany(Wording.Check))
                .Concat(spoken.SelectMany(Privacy.Check));
        return findings.OrderBy(f => f.Line).ThenBy(f => f.Severity).ToList();
    }

    private static IEnumerable<ScriptFinding> Length(ScriptReview review, ScriptReviewOptions options)
    {
        if (options.SlotSeconds is not { } slot)
            yield break;
        var seconds = review.Seconds.RoundedUp();
        var over = review.Seconds.Normal - slot;
        if (seconds.Normal > slot)
            yield return Whole(
                FindingSeverity.Error,
                $"dài {Number(seconds.Normal)} giây ở tốc độ thường, khung phát chỉ có {slot} giây; "
                    + $"cần bớt khoảng {Number(Math.Ceiling(over * options.Timing.NormalRate / 60))} tiếng."
            );
        else if (seconds.Slow > slot)
            yield return Whole(
                FindingSeverity.Warning,
                $"đọc chậm dài {Number(seconds.Slow)} giây, quá khung {slot} giây; đọc thường vẫn vừa."
            );

        static ScriptFinding Whole(FindingSeverity severity, string message) =>
            new(0, severity, LintRules.TooLong, "Kịch bản " + message);
    }

    // What is in doubt because of a fault is said there.
    private static IEnumerable<ScriptFinding> Readings(IEnumerable<ReviewedSegment> spoken) =>
        from segment in spoken
        from ambiguity in segment.Spoken.Ambiguities
        let x = new ScriptAmbiguity(segment.Segment.Line, ambiguity)
        select x.IsUnknownAbbreviation
            ? new ScriptFinding(x.Line, FindingSeverity.Warning, LintRules.Abbreviation, x.Question)
            : new ScriptFinding(x.Line, FindingSeverity.Question, LintRules.Reading, x.Question);

    private static IEnumerable<ScriptFinding> LongSentences(
        IEnumerable<ReviewedSegment> segments,
        ScriptReviewOptions options
    ) =>
        from segment in segments
        from sentence in Sentences.Of(segment.Spoken.Text)
        let syllables = Syllables.Count(sentence)
        where syllables > options.MaxSentenceSyllables
        select new ScriptFinding(
            segment.Segment.Line,
            FindingSeverity.Warning,
            LintRules.LongSentence,
            $"Câu dài {syllables} tiếng (nên không quá {options.MaxSentenceSyllables}): "
                + $"“{Short(sentence)}”. Hãy tách câu."
        );

    private static IEnumerable<ScriptFinding> Phones(List<ReviewedSegment> segments, ScriptReviewOptions options)
    {
        var said = segments.SelectMany(s =>
            SpokenPhones.In(s.Spoken).Select(number => (Number: number, s.Segment.Line))
        );
        foreach (var group in said.GroupBy(p => p.Number))
        {
            var line = group.First().Line;
            if (group.Count() == 1)
                yield return new ScriptFinding(
                    line,
                    FindingSeverity.Warning,
                    LintRules.PhoneOnce,
                    $"Số {group.Key} chỉ đọc một lần; người nghe loa không kịp ghi. "
                        + $"Hãy nhắc lại: “Xin nhắc lại: {group.Key}.”"
                );
            if (options.KnownNumbers is { } known && !known.Contains(group.Key))
                yield return new ScriptFinding(
                    line,
                    FindingSeverity.Error,
                    LintRules.UnknownPhone,
                    $"Số {group.Key} không có trong danh bạ đã kiểm tra; "
                        + "hãy gọi thử và thêm vào danh bạ trước khi phát."
                );
        }
    }

    /// <summary>
    /// A call to speak up or report puts the burden on the survivor unless help is named along with it or right after.
    /// </summary>
    private static IEnumerable<ScriptFinding> HelpLine(List<ReviewedSegment> segments)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            var burden = Burden().Match(Lower(segments[i].Segment.Text));
            if (!burden.Success || segments.Skip(i).Any(s => SpokenPhones.In(s.Spoken).Any()))
                continue;
            yield return new ScriptFinding(
                segments[i].Segment.Line,
                FindingSeverity.Error,
                LintRules.NoHelpLine,
                $"“{burden.Value}” đặt gánh nặng lên người bị bạo lực mà sau đó không có số điện thoại trợ giúp. "
                    + "Hãy thêm phần “Số điện thoại”, hoặc nói với người chứng kiến."
            );
        }
    }

    internal static string Lower(string text) => Folding.Canonical(text).ToLowerInvariant();

    private static string Number(double value) => value.ToString("0", CultureInfo.InvariantCulture);

    private static string Short(string sentence)
    {
        var words = sentence.Split(' ');
        return words.Length <= 10 ? sentence : string.Join(' ', words[..8]) + " …";
    }

    [GeneratedRegex(
        @"(?<!\p{L})(?:tố cáo|lên tiếng|im lặng|tố giác|trình báo|nói ra|đứng lên|dũng cảm|mạnh dạn|"
            + @"vượt qua nỗi sợ)(?!\p{L})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Burden();
}
