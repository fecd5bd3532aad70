using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Services;

namespace Campaign.Core.Results;

/// <summary>
/// What is wrong with a report before it can be handed in. Messages are Vietnamese, for whoever fills it in.
/// </summary>
/// <param name="indicators">What the edition asks for.</param>
/// <param name="level">Level of the unit's place; null: the nation.</param>
/// <param name="isPlace">Whether a place reports, not an organisation.</param>
/// <param name="day">A day of the edition: there are no districts since 1/7/2025.</param>
public sealed partial class ReportFaults(
    ImmutableArray<Indicator> indicators,
    PlaceLevel? level,
    bool isPlace,
    DateOnly day
)
{
    private static readonly DateOnly LastOfDistricts = new(2025, 6, 30);

    /// <summary>The fields of the unit's form, in their order.</summary>
    /// <param name="scope">Whose figures it holds.</param>
    public ImmutableArray<FigureKey> Fields(ReportScope scope) =>
        [.. indicators.SelectMany(x => x.Keys).Where(x => x.Level is not { } l || IsAsked(l, scope))];

    /// <summary>Everything that is wrong.</summary>
    public IEnumerable<ReportFault> Of(ReportContent content)
    {
        var asked = Fields(content.Scope).ToHashSet();
        foreach (var (key, figure) in content.Figures.OrderBy(x => x.Key.Indicator, StringComparer.Ordinal))
        {
            if (!asked.Contains(key))
                yield return new(key, null, $"Đơn vị không báo cáo chỉ số {key.Indicator} ở cấp này.");
            else if (Wrong(figure, indicators.First(x => x.Code == key.Indicator).AsksWomen) is { } wrong)
                yield return new(key, null, wrong);
        }
        foreach (var ((field, heading), text) in Narrative.Headings.Zip(content.Narrative.Texts))
        foreach (var wrong in Wrong(text))
            yield return new(null, field, $"{heading}: {wrong}");
    }

    /// <summary>What may give a person away. Only somebody who knows can tell, so it is asked, not refused.</summary>
    public static IEnumerable<ReportFault> Questions(Narrative narrative) =>
        from part in Narrative.Headings.Zip(narrative.Texts)
        from finding in Privacy.Check(part.Second, 0)
        select new ReportFault(null, part.First.Field, $"{part.First.Heading}: {finding.Message}");

    // A place on its own counts what its own bodies did; what was collected, and an organisation, may reach below.
    private bool IsAsked(PlaceLevel of, ReportScope scope) =>
        (of != PlaceLevel.District || day <= LastOfDistricts)
        && (level is not { } own || of >= own)
        && (scope == ReportScope.Whole || !isPlace || of == level);

    private static string? Wrong(Figure figure, bool asksWomen) =>
        figure.Value is < 0 or > Figure.Most ? "Số liệu phải là số nguyên không âm."
        : figure.Women is not null && !asksWomen ? "Chỉ số này không hỏi số nữ."
        : figure.Women < 0 || figure.Women > figure.Value ? "Số nữ phải từ 0 đến tổng số."
        : null;

    private static IEnumerable<string> Wrong(string text)
    {
        if (text.Length > Narrative.Longest)
        {
            yield return $"nhiều nhất {Narrative.Longest} ký tự.";
            yield break;
        }
        if (Reachable().IsMatch(text))
            yield return "không ghi số điện thoại, địa chỉ thư hay số giấy tờ của người nào.";
        if (LocationFinder.Exact(text).Count > 0)
            yield return "không ghi tọa độ hay đường dẫn bản đồ.";
        if (LocationFinder.GivesAwayShelter(text))
            yield return "có nhắc tới nơi tạm lánh và có chỗ giống địa chỉ; hãy bỏ chỗ đó.";
    }

    // Eight digits in a row or in groups are a telephone or an identity card; "22.000.000" and "2021-2025" are not.
    [GeneratedRegex(
        @"\S@\S|(?<![0-9][., -]?)(?![1-9][0-9]{0,2}(?:[., ][0-9]{3})+(?![., ]?[0-9]))"
            + @"(?!(?:19|20)[0-9]{2}(?:[ -](?:19|20)[0-9]{2})+(?![0-9]))[0-9](?:[ .-]?[0-9]){7,}",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Reachable();
}

/// <summary>A fault of a report.</summary>
/// <param name="Figure">The figure; null when it is not about one.</param>
/// <param name="Field">Name of the heading in <see cref="Narrative.Headings"/>; null when it is about a figure.</param>
/// <param name="Message">One Vietnamese sentence.</param>
public sealed record ReportFault(FigureKey? Figure, string? Field, string Message);
