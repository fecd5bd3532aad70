namespace Campaign.Core.Intake;

/// <summary>
/// Reads what a plan, decision or letter says. It works by rules and from the text alone, so it reports nothing that is
/// not there.
/// </summary>
public static class IntakeReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="raw">Its paragraphs and tables, as the file reader delivers them.</param>
    /// <exception cref="IntakeRefusedException">
    /// The document cannot be read: it is too long, not Vietnamese, or two in one.
    /// </exception>
    public static IntakeReading Read(IEnumerable<IntakeBlock> raw)
    {
        var blocks = Tidying.Prepare(Limits.Bounded(raw));
        var source = new IntakeSource(Outline.Of(blocks));
        Limits.Check(blocks, source);
        var head = Letterhead.Read(source).ToList();
        var isReport = !IsDocument(source, head);
        if (isReport)
            head.Clear();
        var title = head.Find(x => x.Field == IntakeField.Title);
        var name = title?.Value ?? (isReport && blocks.Length > 0 ? blocks[0].Text : null);
        var number = head.Find(x => x.Field == IntakeField.Number)?.Value;
        var messages = MessageLists.Read(source).ToList();
        List<IntakeFact> facts =
        [
            .. head,
            .. isReport ? [] : SignedBlock.Read(source, head.Select(x => x.Block).DefaultIfEmpty(-1).Max()),
            .. Citations.Read(source, number, isReport),
            .. Themes.Read(source),
            .. messages,
            .. Periods.Read(source, name, source.Pieces.ElementAtOrDefault(title?.Block ?? 0)),
            .. isReport ? [] : Activities.Read(source).Where(x => messages.TrueForAll(y => y.Block != x.Block)),
            .. Allocations.Read(source),
            .. isReport ? [] : Responsibilities.Read(source),
            .. isReport ? [] : source.Pieces.Where(x => x.IsTable).SelectMany(TaskTables.Read),
            .. Targets.Read(source, name),
        ];
        facts.AddRange(Gaps.Of(facts));
        // A report has no parts that could be cited.
        if (isReport)
            facts = [.. facts.Select(x => x.Block >= 0 ? x with { Where = $"Đoạn {x.Block + 1}" } : x)];
        return new IntakeReading(blocks, [.. facts.OrderBy(x => x.Field)], isReport);
    }

    /// <summary>The name of a field in the command's output: "number", "message".</summary>
    /// <param name="field">The field.</param>
    public static string NameOf(IntakeField field) => Gaps.Name(field);

    // A news report has a title and a text. A document has a number, names its kind, or is addressed to somebody.
    private static bool IsDocument(IntakeSource source, List<IntakeFact> head) =>
        head.Exists(x => x.Field is IntakeField.Number or IntakeField.Kind)
        || source.Words.Any(x => x.Folded.StartsWith("noi nhan", StringComparison.Ordinal));
}
