namespace Campaign.Core.Intake.Drafting;

/// <summary>Drafts reporting duties, below the edition or, when there is none, below the document.</summary>
internal static class DutyDrafts
{
    public static IEnumerable<IntakeDraft> Of(DraftFrame frame, string document)
    {
        var index = 0;
        foreach (
            var fact in frame.Reading.Of(IntakeField.Duty).Where(x => x.Parts[0].Length > 0 && x.Parts[2].Length > 0)
        )
        {
            var id = DraftFrame.IdOf($"bao-cao-{frame.Year}-{++index}-{frame.Issuer}");
            var fields = Fields(frame, fact, document).ToList();
            yield return frame.HasEdition
                ? frame.InEdition("duty", id, fact, [DraftFrame.Field("document", document), .. fields])
                : new IntakeDraft("duty", id, fact.Where, [.. fields]) { Parent = document, Block = fact.Block };
        }
    }

    private static IEnumerable<DraftField> Fields(DraftFrame frame, IntakeFact fact, string document)
    {
        var subject = Subject(fact.Parts[1]);
        yield return DraftFrame.Field("title", $"Báo cáo {subject}".TrimEnd());
        yield return DraftFrame.Field("who", fact.Parts[0]);
        yield return DraftFrame.Field("subject", subject.Length > 0 ? subject : fact.Parts[1]);
        yield return DraftFrame.Field("to", fact.Parts[2]);
        if (fact.Parts[3].Length > 0)
            yield return DraftFrame.Field("via", fact.Parts[3]);
        // The duty's own words give the day.
        if (frame.Reading.Of(IntakeField.Deadline).FirstOrDefault(x => x.Block == fact.Block) is { } deadline)
            yield return DraftFrame.Field("dueBefore", deadline.Value);
    }

    private static string Subject(string what)
    {
        var start = what.IndexOf("báo cáo", StringComparison.OrdinalIgnoreCase);
        return start < 0 ? what : what[(start + "báo cáo".Length)..].Trim();
    }
}
