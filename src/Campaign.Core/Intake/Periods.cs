using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>Finds periods: days of the month and its activities, years of a programme.</summary>
internal static partial class Periods
{
    public static IEnumerable<IntakeFact> Read(IntakeSource source, string? title, Piece? titlePiece)
    {
        var found = new List<IntakeFact>();
        var year = title is null ? null : OneYear(title);
        foreach (var piece in source.Words.Where(x => !Letterhead.Preamble().IsMatch(x.Folded) || x.Parent is not null))
        {
            var isAboutTime = IsAboutTime(piece);
            foreach (
                var (start, length, iso) in WrittenDates.Spans(
                    piece.Folded,
                    isAboutTime && !Yearly().IsMatch(piece.Folded) ? year : null
                )
            )
                found.Add(IntakeFact.Of(IntakeField.Period, piece, piece.Text.Substring(start, length), iso));
            if (isAboutTime)
                found.AddRange(Years(piece));
            if (Time().IsMatch(piece.Folded) && !WrittenDates.Spans(piece.Folded, year).Any())
                // One end of a span whose other end the document does not give is not the day of anything.
                foreach (
                    var (start, length, iso) in WrittenDates
                        .Days(piece.Folded)
                        .Take(1)
                        .Where(x => !OneEnd().IsMatch(piece.Folded[..x.Start]))
                )
                    found.Add(IntakeFact.Of(IntakeField.Period, piece, piece.Text.Substring(start, length), iso));
        }
        if (titlePiece is not null && title is not null)
            foreach (Match match in Phase().Matches(IntakeText.Fold(title)))
                found.Add(Of(titlePiece, match, title));
        return found.DistinctBy(x => x.Value).OrderBy(x => x.Block);
    }

    /// <summary>
    /// The last year of the phase, or the year by which something is to be reached; null when none is named.
    /// </summary>
    public static string? LastYear(string folded) =>
        Phase().Match(folded) is { Success: true } phase ? phase.Groups[2].Value
        : Until().Matches(folded) is [var only] ? only.Groups[1].Value
        : null;

    private static bool IsAboutTime(Piece piece) =>
        Time().IsMatch(piece.Folded) || piece.Chain.Skip(1).Take(1).Any(x => Time().IsMatch(x.Folded));

    private static int? OneYear(string title)
    {
        var years = InYear().Matches(IntakeText.Fold(title)).Select(x => x.Groups[1].Value).Distinct().ToList();
        return years is [var year] ? int.Parse(year, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private static IEnumerable<IntakeFact> Years(Piece piece) =>
        FromYear().Matches(piece.Folded).Concat(Phase().Matches(piece.Folded)).Select(x => Of(piece, x, piece.Text));

    private static IntakeFact Of(Piece piece, Match match, string text) =>
        IntakeFact.Of(
            IntakeField.Period,
            piece,
            text.Substring(match.Index, match.Length),
            $"{match.Groups[1].Value}/{match.Groups[2].Value}"
        );

    [GeneratedRegex("""^(?:\d+\.\s*)?(?:ve )?(?:thoi gian|tien do|thoi diem|thoi han)""")]
    private static partial Regex Time();

    [GeneratedRegex("""(?:\btu|\btruoc|\bsau|\bden(?: het)?|\btoi|\bcham nhat|-)\s*(?:ngay\s*)?$""")]
    private static partial Regex OneEnd();

    [GeneratedRegex("""(?:hang|hằng) nam|moi nam""")]
    private static partial Regex Yearly();

    [GeneratedRegex("""\bgiai doan\s+(?:tu nam\s+)?((?:19|20)\d{2})\s*(?:-|den(?: nam)?)\s*((?:19|20)\d{2})""")]
    private static partial Regex Phase();

    [GeneratedRegex("""\btu nam\s+((?:19|20)\d{2})\s*(?:-|den het|den)\s*(?:nam\s+)?((?:19|20)\d{2})""")]
    private static partial Regex FromYear();

    [GeneratedRegex("""\bden(?: het)? nam\s+((?:19|20)\d{2})""")]
    private static partial Regex Until();

    [GeneratedRegex("""\bnam\s+((?:19|20)\d{2})""")]
    private static partial Regex InYear();
}
