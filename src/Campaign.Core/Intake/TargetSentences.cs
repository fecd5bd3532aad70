using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>Finds targets in sentences: a number to be reached, for whom, and by when.</summary>
internal static partial class TargetSentences
{
    public static IEnumerable<IntakeFact> Read(IntakeSource source, string? fallback)
    {
        foreach (var piece in source.Words)
        {
            var section = IntakeSource.Section(piece, Heading());
            var start = section is not null || IsAim(piece) ? 0 : StartIn(piece.Folded);
            if (start < 0)
                continue;
            var deadline = section
                ?.Chain.Prepend(piece.Parent!)
                .Select(x => Periods.LastYear(x.Folded))
                .FirstOrDefault(x => x is not null);
            var former = "";
            foreach (var (from, length) in Clauses(piece.Folded, start))
            {
                var folded = piece.Folded.Substring(from, length);
                if (Vision().IsMatch(folded) && !Percent().IsMatch(folded))
                    continue;
                if (Vision().IsMatch(folded))
                    deadline = null;
                // "đến năm 2025:" also applies to the clauses after it.
                deadline = Lead().Match(folded) is { Success: true } lead ? lead.Groups[1].Value : deadline;
                foreach (var fact in InClause(piece, from, folded, deadline ?? fallback ?? "", former))
                {
                    former = fact.Parts[3];
                    yield return fact;
                }
            }
        }
    }

    // Among aims and requirements only a sentence that begins with its number is a target.
    private static bool IsAim(Piece piece) =>
        WithPercent().IsMatch(piece.Folded) && IntakeSource.Section(piece, Aims()) is not null;

    private static int StartIn(string folded) => Said().Match(folded) is { Success: true } match ? match.Index : -1;

    private static IEnumerable<(int Start, int Length)> Clauses(string folded, int start)
    {
        for (var at = start; at < folded.Length; )
        {
            var end = ClauseEnd().Match(folded, at) is { Success: true } match ? match.Index : folded.Length;
            if (end > at)
                yield return (at, end - at);
            at = Math.Max(end, at) + 1;
        }
    }

    private static IEnumerable<IntakeFact> InClause(
        Piece piece,
        int offset,
        string folded,
        string deadline,
        string former
    )
    {
        if (Past().IsMatch(folded))
            yield break;
        var values = Percent().Matches(folded).ToList();
        for (var i = 0; i < values.Count; i++)
        {
            var begin = i == 0 ? 0 : values[i - 1].Index + values[i - 1].Length;
            var end = i + 1 < values.Count ? BeginOfNext(folded, values[i], values[i + 1]) : folded.Length;
            var clause = piece.Text[offset..(offset + folded.Length)];
            if (
                (
                    TargetParts.Of(clause, begin, end, values[i], deadline)
                    ?? TargetParts.OfSame(clause, begin, end, values[i], former)
                ) is
                { } parts
            )
            {
                former = parts[3];
                yield return Fact(piece, offset, folded, parts);
            }
        }
        if (values.Count == 0 && Count().Match(folded) is { Success: true } count)
            if (TargetParts.OfCount(piece.Text[offset..(offset + folded.Length)], count, deadline) is { } parts)
                yield return Fact(piece, offset, folded, parts);
    }

    private static IntakeFact Fact(Piece piece, int offset, string folded, string[] parts) =>
        IntakeFact.Of(IntakeField.Target, piece, piece.Text.Substring(offset, folded.Length).Trim(), parts);

    // Words between two values belong to the first one, up to the last "," or "và" before the second.
    private static int BeginOfNext(string folded, Match one, Match next)
    {
        var between = folded[(one.Index + one.Length)..next.Index];
        return Joint().Match(between) is { Success: true } joint ? one.Index + one.Length + joint.Index : next.Index;
    }

    [GeneratedRegex("""^(?:cac )?(?:muc dich|yeu cau)""")]
    private static partial Regex Aims();

    [GeneratedRegex(
        """^(?:phan dau|bao dam|dam bao)?[, ]*(?:(?:it nhat|toi thieu|tren|tu|khong duoi)\s+)?\d{1,3}(?:,\d+)?\s*%"""
    )]
    private static partial Regex WithPercent();

    [GeneratedRegex("""\b(?:muc tieu|chi tieu|ket qua can dat)\b""")]
    private static partial Regex Heading();

    [GeneratedRegex("""\b(?:muc tieu|chi tieu|phan dau)\b""")]
    private static partial Regex Said();

    [GeneratedRegex(""";|(?<!\d)\.(?=\s|$)|(?<=\d{4})\.(?=\s|$)|(?<=%)\.(?=\s|$)""")]
    private static partial Regex ClauseEnd();

    [GeneratedRegex("""\b(?:den|vao)(?: het| cuoi)? nam ((?:19|20)\d{2})\b""")]
    private static partial Regex Lead();

    [GeneratedRegex("""\btam nhin\b""")]
    private static partial Regex Vision();

    [GeneratedRegex(
        """\bda dat\b|\bnam truoc\b|\bdat duoc ket qua\b|\bket qua nam\b|"""
            + """\bgiam\s+(?:\S+\s+){0,4}\d+(?:,\d+)?\s*%|\btang\s+(?:them\s+)?(?:\S+\s+){0,3}\d+(?:,\d+)?\s*%"""
    )]
    private static partial Regex Past();

    [GeneratedRegex("""(?<!\d)(?<value>\d{1,3}(?:[,.]\d{1,2})?)\s*%""")]
    private static partial Regex Percent();

    [GeneratedRegex(
        """\b(?<bound>it nhat|toi thieu|khong duoi)\s+(?<value>\d{1,4})\s+(?<unit>lan\s*/\s*nam|"""
            + """lan/nguoi/nam|lan moi nam|[a-z]+(?: [a-z]+){0,4}?(?:\s*/\s*[a-z]+)?)(?=\s*[,.;(]|\s+(?:ve|cho|cua|"""
            + """tro len|moi|trong|de|den|vao|duoc|hoat dong|phong|tai|o|ho tro|co|va|"""
            + """ky cam ket|dang ky|tham gia|du)\b|$)"""
    )]
    private static partial Regex Count();

    [GeneratedRegex("""(?:,|\bva\b|\btrong do\b)(?!.*(?:,|\bva\b|\btrong do\b))""")]
    private static partial Regex Joint();
}
