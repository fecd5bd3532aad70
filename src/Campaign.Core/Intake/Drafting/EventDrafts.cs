using System.Text.RegularExpressions;
using Campaign.Core.Vocabularies;

namespace Campaign.Core.Intake.Drafting;

/// <summary>
/// Drafts events: the first and last day, observance days named in the text, and activities with days of their own.
/// </summary>
internal static partial class EventDrafts
{
    public static IEnumerable<IntakeDraft> Of(DraftFrame frame)
    {
        var month = frame.Reading.Of(IntakeField.Period).First(x => x.Value == $"{frame.Days.From}/{frame.Days.To}");
        yield return Day(
            frame,
            "ngay-dau-thang",
            $"Ngày đầu Tháng hành động năm {frame.Year}",
            "moc-thoi-gian",
            month,
            frame.Days.From!,
            null
        );
        yield return Day(
            frame,
            "ngay-cuoi-thang",
            $"Ngày cuối Tháng hành động năm {frame.Year}",
            "moc-thoi-gian",
            month,
            frame.Days.To!,
            null
        );
        foreach (var day in Observances(frame))
            yield return day;
        foreach (
            var period in frame
                .Reading.Of(IntakeField.Period)
                .Where(x => x.Value != month.Value && x.Value.Length >= 10)
        )
            if (Activity(frame, period) is { } activity)
                yield return activity;
    }

    private static IEnumerable<IntakeDraft> Observances(DraftFrame frame)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in frame.Reading.Of(IntakeField.Message))
        foreach (Match match in Observance().Matches(fact.Value))
            if (WrittenDates.Iso(IntakeText.Fold(match.Groups[2].Value), frame.Year) is { } day && seen.Add(day))
                yield return Day(
                    frame,
                    DraftFrame.IdOf($"ngay {day[8..]} {day[5..7]}"),
                    match.Groups[1].Value.Trim(),
                    "ngay-ky-niem",
                    fact,
                    day,
                    null
                );
    }

    // The activity is named by the heading above its days.
    private static IntakeDraft? Activity(DraftFrame frame, IntakeFact period)
    {
        var section = period.Where.Split(", ý ")[0];
        var name = frame
            .Reading.Of(IntakeField.Activity)
            .Where(x =>
                x.Block < period.Block && section.StartsWith(x.Where.Split(", ý ")[0], StringComparison.Ordinal)
            )
            .OrderBy(x => x.Where.Contains(", ý ", StringComparison.Ordinal))
            .ThenByDescending(x => x.Block)
            .FirstOrDefault();
        if (
            name is null
            || frame.TermOf(VocabularySet.EventKind, name.Value.Replace("Tổ chức ", "", StringComparison.Ordinal))
                is not { } kind
        )
            return null;
        var days = period.Value.Split('/');
        return Day(
            frame,
            DraftFrame.IdOf($"{name.Value} {days[0]}"),
            name.Value,
            kind,
            period,
            days[0],
            days.Length > 1 ? days[1] : null
        );
    }

    private static IntakeDraft Day(
        DraftFrame frame,
        string id,
        string title,
        string kind,
        IntakeFact fact,
        string from,
        string? to
    ) =>
        frame.InEdition(
            "event",
            id,
            fact,
            [
                DraftFrame.Field("title", title),
                DraftFrame.Field("kind", kind),
                DraftFrame.Field("startDate", from),
                DraftFrame.Field("endDate", to ?? from),
            ]
        );

    [GeneratedRegex(
        """((?:Ngày|ngày) (?:quốc tế|Quốc tế|thế giới|Thế giới|toàn dân|"""
            + """Gia đình)[^.;!?\d(]{5,120}?)\s*\(?(\d{1,2}/\d{1,2}(?:/\d{4})?)"""
    )]
    private static partial Regex Observance();
}
