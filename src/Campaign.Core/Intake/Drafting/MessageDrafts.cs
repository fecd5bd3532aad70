using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaign.Core.Intake.Drafting;

/// <summary>Drafts messages in order, with what can be suggested about each from its words.</summary>
internal static partial class MessageDrafts
{
    public static IEnumerable<IntakeDraft> Of(DraftFrame frame)
    {
        var order = 0;
        foreach (var fact in frame.Reading.Of(IntakeField.Message))
        {
            var number = (++order).ToString("D2", CultureInfo.InvariantCulture);
            yield return frame.InEdition("message", $"{frame.Year}-{number}", fact, [.. Fields(frame, fact, order)]);
        }
    }

    private static IEnumerable<DraftField> Fields(DraftFrame frame, IntakeFact fact, int order)
    {
        var folded = IntakeText.Fold(fact.Value);
        yield return DraftFrame.Field("order", order.ToString(CultureInfo.InvariantCulture));
        yield return DraftFrame.Field("officialText", fact.Value);
        if (KnownSlips.Mend(fact.Value) is var (corrected, note))
        {
            yield return DraftFrame.Field("correctedText", corrected);
            yield return DraftFrame.Field("correctionNote", note);
        }
        if (frame.TermOf(Vocabularies.VocabularySet.MessageGroup, fact.Group) is { } group)
            yield return DraftFrame.Field("group", group);
        if (Epidemic().IsMatch(folded))
        {
            yield return DraftFrame.Field("situation", "epidemic");
            yield return DraftFrame.Field("limitNote", "Chỉ dùng khi có dịch bệnh và giãn cách xã hội.");
        }
        else if (OfAYear().Match(folded) is { Success: true } year)
            yield return DraftFrame.Field("limitNote", $"Chỉ dùng cho năm {year.Groups[1].Value} vì có ghi năm.");
        else if (!OfADay().IsMatch(folded))
            yield return DraftFrame.Field("evergreen", "true");
        if (TellsToAct().IsMatch(folded) && frame.HelpLine is { } line)
            yield return DraftFrame.Field("helpLine", line);
    }

    [GeneratedRegex("""giam cach|gian cach|dich benh|covid|cach ly""")]
    private static partial Regex Epidemic();

    [GeneratedRegex("""\b((?:19|20)\d{2})\b""")]
    private static partial Regex OfAYear();

    [GeneratedRegex("""\b\d{1,2}/\d{1,2}\b|\bngay \d{1,2}\b|thang \d{1,2}\b""")]
    private static partial Regex OfADay();

    [GeneratedRegex(
        """to cao|to giac|len tieng|im lang|hay goi|bao ngay|goi ngay|tim kiem (?:su )?(?:tro giup|ho tro)|"""
            + """chiu dung"""
    )]
    private static partial Regex TellsToAct();
}
