using System.Collections.Immutable;
using System.Globalization;
using Campaign.Core.Vocabularies;

namespace Campaign.Core.Intake.Drafting;

/// <summary>Drafts the document itself, in full, with those documents it is based on that are known.</summary>
internal static class DocumentDrafts
{
    private const int LongestHeading = 160;

    public static IntakeDraft Of(DraftFrame frame, string id) => new("document", id, "Phần đầu", [.. Fields(frame)]);

    private static IEnumerable<DraftField> Fields(DraftFrame frame)
    {
        var reading = frame.Reading;
        var kind = reading.First(IntakeField.Kind) ?? "";
        var number = reading.First(IntakeField.Number);
        var name = (
            kind.Length > 0
                ? char.ToUpper(kind[0], CultureInfo.InvariantCulture) + kind[1..].ToLowerInvariant()
                : "Văn bản"
        );
        yield return DraftFrame.Field(
            "title",
            string.Join(' ', new[] { name, number, frame.Title }.Where(x => !string.IsNullOrEmpty(x)))
        );
        if (frame.TermOf(VocabularySet.DocumentKind, kind) is { } alias)
            yield return DraftFrame.Field("kind", alias);
        if (number is not null)
            yield return DraftFrame.Field("number", number);
        if (reading.First(IntakeField.Date) is { } day)
            yield return DraftFrame.Field("issuedOn", day);
        if (frame.Issuer is { } issuer)
            yield return DraftFrame.Field("issuer", issuer);
        if (frame.IssuerPlace is { } place)
        {
            yield return DraftFrame.Field("issuerPlace", place);
            yield return DraftFrame.List("places", [place]);
        }
        if (reading.First(IntakeField.Signer) is { } signer)
            yield return DraftFrame.Field("signer", signer);
        var known = reading
            .Of(IntakeField.Basis)
            .Select(x => frame.Around.DocumentOf(Citations.NumberOf(x.Value), DayIn(x.Value), null))
            .OfType<string>()
            .Distinct()
            .ToList();
        if (known.Count > 0)
            yield return DraftFrame.List("basedOn", known);
        if (reading.Of(IntakeField.Recipient).Select(x => x.Value).ToList() is { Count: > 0 } recipients)
            yield return DraftFrame.List("recipients", recipients);
        if (
            reading
                .Of(IntakeField.Period)
                .Select(x => x.Value.Split('/'))
                .FirstOrDefault(x => x is [{ Length: 4 }, { Length: 4 }]) is
            { } years
        )
            yield return new DraftField(
                "period",
                new DraftRows([
                    [new("from", years[0]), new("to", years[1])],
                ])
            );
        yield return DraftFrame.Field("body", Body(reading.Blocks));
        var missing = reading
            .Of(IntakeField.Missing)
            .Select(x => x.Value)
            .Where(x => x is "number" or "date" or "signer")
            .ToList();
        if (missing.Count > 0)
            yield return DraftFrame.Field(
                "note",
                $"Bản có được không ghi: {string.Join(", ", missing.Select(Vietnamese))}."
            );
    }

    private static string? DayIn(string citation) =>
        WrittenDates.Days(IntakeText.Fold(citation)).Select(x => x.Iso).FirstOrDefault();

    private static string Vietnamese(string field) =>
        field switch
        {
            "number" => "số hiệu",
            "date" => "ngày ban hành",
            _ => "người ký",
        };

    private static string Body(ImmutableArray<IntakeBlock> blocks) =>
        string.Join("\n\n", blocks.Select(x => x.Rows.IsEmpty ? Paragraph(x) : Table(x.Rows)));

    private static string Paragraph(IntakeBlock block)
    {
        var words = MarkdownText.Of(block.Shown);
        return block.Level > 0 ? $"{new string('#', Math.Min(block.Level + 1, 4))} {words}"
            : Markers.Of(block.Shown) is { Style: MarkerStyle.Roman or MarkerStyle.Title }
            && words.Length < LongestHeading
                ? $"## {words}"
            : words;
    }

    private static string Table(ImmutableArray<ImmutableArray<string>> rows)
    {
        var columns = rows.Max(x => x.Length);
        var lines = rows.Select(row =>
                "| "
                + string.Join(" | ", Enumerable.Range(0, columns).Select(i => i < row.Length ? Cell(row[i]) : ""))
                + " |"
            )
            .ToList();
        lines.Insert(1, "|" + string.Concat(Enumerable.Repeat("---|", columns)));
        return string.Join('\n', lines);
    }

    private static string Cell(string words) => MarkdownText.Of(IntakeText.OneLine(words));
}
