using System.Globalization;

namespace Campaign.Core.Intake.Drafting;

/// <summary>Drafts the campaign's edition of a year and the wording of its theme.</summary>
internal static class EditionDrafts
{
    public static IntakeDraft Edition(DraftFrame frame) =>
        new("edition", frame.Year!.Value.ToString(CultureInfo.InvariantCulture), WhereOf(frame), [.. Fields(frame)])
        {
            Campaign = frame.Campaign,
            Year = frame.Year,
        };

    /// <summary>Drafts a province's theme, which stands beside the national one and does not replace it.</summary>
    public static IEnumerable<IntakeDraft> LocalTheme(DraftFrame frame)
    {
        if (IsNational(frame) || frame.Reading.Of(IntakeField.Theme).FirstOrDefault() is not { } theme)
            yield break;
        var id = DraftFrame.IdOf(frame.Issuer ?? "dia-phuong");
        yield return frame.InEdition(
            "localTheme",
            id,
            theme,
            [
                DraftFrame.Field("title", $"Chủ đề năm {frame.Year} theo văn bản của {frame.Issuer ?? "địa phương"}"),
                DraftFrame.Field("theme", theme.Value),
            ]
        ) with
        {
            Parent = frame.Year!.Value.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static IEnumerable<DraftField> Fields(DraftFrame frame)
    {
        var title = frame.Around.Campaigns.First(x => x.Alias == frame.Campaign).Title;
        yield return DraftFrame.Field("title", $"{title} năm {frame.Year}");
        yield return DraftFrame.Field("year", frame.Year!.Value.ToString(CultureInfo.InvariantCulture));
        if (IsNational(frame) && frame.Reading.First(IntakeField.Theme) is { } theme)
        {
            yield return DraftFrame.Field("theme", theme);
            yield return DraftFrame.Field("themeSource.document", frame.DocumentId!);
        }
        yield return DraftFrame.Field("start", frame.Days.From!);
        yield return DraftFrame.Field("end", frame.Days.To!);
        yield return DraftFrame.List("legalBasis", [frame.DocumentId!]);
        if (frame.Reading.Of(IntakeField.Activity).Select(x => x.Value).ToList() is { Count: > 0 } activities)
            yield return DraftFrame.Field(
                "activities",
                string.Join('\n', activities.Select(x => $"- {MarkdownText.Of(x)}"))
            );
        yield return DraftFrame.Field("source.document", frame.DocumentId!);
        yield return DraftFrame.Field("source.note", $"{WhereOf(frame)}.");
    }

    private static string WhereOf(DraftFrame frame) =>
        frame.Reading.Of(IntakeField.Period).FirstOrDefault(x => x.Value.Length == 21)?.Where ?? "Phần đầu";

    // A ministry speaks for the nation. A local body does not, even if its place is unknown.
    private static bool IsNational(DraftFrame frame) =>
        frame.IssuerPlace is null
        && frame.Issuer is { } issuer
        && (
            issuer.StartsWith("Bộ ", StringComparison.OrdinalIgnoreCase)
            || issuer.StartsWith("Thủ tướng", StringComparison.OrdinalIgnoreCase)
        );
}
