using System.Collections.Immutable;
using System.Globalization;

namespace Campaign.Core.Results;

/// <summary>
/// What looks unlikely in a report. Only the unit knows whether it is true, so it is asked and never refused.
/// </summary>
public static class ReportQuestions
{
    // So many times more or less than the year before is asked about, unless both are small.
    private const int Times = 5;
    private const int Small = 20;

    /// <summary>All questions about a report, Vietnamese.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="indicators">What it is asked for.</param>
    /// <param name="earlier">What the unit reported on the edition before; null: nothing.</param>
    /// <param name="below">Sums of the accepted reports of the units below.</param>
    public static IEnumerable<ReportFault> Of(
        ReportContent content,
        ImmutableArray<Indicator> indicators,
        EarlierFigures? earlier,
        Totals below
    ) => [.. Figures(content, indicators, earlier, below), .. ReportFaults.Questions(content.Narrative)];

    private static IEnumerable<ReportFault> Figures(
        ReportContent content,
        ImmutableArray<Indicator> indicators,
        EarlierFigures? earlier,
        Totals below
    )
    {
        if (content.Figures.IsEmpty && !indicators.IsEmpty)
            yield return new(null, null, "Báo cáo chưa có số liệu nào. Có đúng là nộp như vậy không?");
        foreach (var indicator in indicators)
        foreach (var key in indicator.Keys)
        {
            if (content.Figures.GetValueOrDefault(key) is not { } figure)
                continue;
            // Figures of the unit alone and collected ones cannot be compared.
            if (earlier?.Scope == content.Scope && earlier.Figures[key] is { } was && IsJump(was.Value, figure.Value))
                yield return new(
                    key,
                    null,
                    $"{indicator.Title}: ghi {Shown(figure.Value)}, năm {earlier.Year} là {Shown(was.Value)}. "
                        + "Có đúng không?"
                );
            if (content.Scope == ReportScope.Whole && below[key] is { } sum && sum.Value > figure.Value)
                yield return new(
                    key,
                    null,
                    $"{indicator.Title}: ghi {Shown(figure.Value)}, ít hơn {Shown(sum.Value)} mà các đơn vị bên dưới "
                        + "đã báo cáo. Có đúng không?"
                );
        }
    }

    private static bool IsJump(long was, long now) =>
        Math.Max(was, now) >= Small && Math.Max(was, now) / Times >= Math.Max(1, Math.Min(was, now));

    private static string Shown(long value) => value.ToString("#,##0", CultureInfo.InvariantCulture).Replace(',', '.');
}
