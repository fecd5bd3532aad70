using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Campaign.Core.Places;
using Campaign.Core.Results;
using Campaign.Core.Time;
using Campaign.Web.Words;

namespace Campaign.Web.Reporting.Form;

/// <summary>Lays out a unit's form.</summary>
/// <param name="entry">Whose form it is.</param>
/// <param name="now">The report as it is kept; null when nobody has opened it.</param>
/// <param name="known">What is known of the figures.</param>
/// <param name="level">Level of the unit's place; null: the nation.</param>
internal sealed class FormPaper(FormEntry entry, StoredReport? now, FormKnowledge known, PlaceLevel? level)
{
    private ReportingUnitFacts Facts => entry.Facts;

    /// <summary>The fields that may be filled in, with those that were before the scope changed.</summary>
    public ImmutableArray<FigureKey> Keys(ReportScope scope) =>
        [.. Facts.Rules.Fields(scope).Union(now?.Report.Content.Figures.Keys ?? [])];

    /// <summary>What stands in the form when it is opened.</summary>
    public FormTyping Opened()
    {
        var typing = FormTyping.Of(now?.Report.Content ?? ReportContent.Empty);
        // Once somebody has saved, an empty field is their answer.
        return now is null or { Revision: 1, Report.Version: 1 }
            ? typing with
            {
                Values = typing.Values.AddRange(
                    known.Counted.Select(x => KeyValuePair.Create(FieldNames.Of(x.Key), Dates.Number(x.Value.Count)))
                ),
            }
            : typing;
    }

    /// <summary>The form.</summary>
    /// <param name="typing">What stands in it.</param>
    /// <param name="marks">What is wrong with its fields.</param>
    /// <param name="clock">The campaign's clock.</param>
    public ReportFormModel Model(FormTyping typing, FormMarks marks, CampaignClock clock)
    {
        var keys = Keys(typing.Scope);
        var theirs = now?.Report.Content;
        return new(
            Facts.Name,
            Facts.Edition,
            entry.Ticket.Link is null ? null : DateOnly.FromDateTime(clock.Local(entry.Ticket.Until).DateTime),
            now?.Report.State is null or ReportState.Draft or ReportState.Returned,
            State(clock),
            [.. Indicators(keys).Select(x => Figure(x.Indicator, x.Keys, typing, marks))],
            [.. Narrative.Headings.Select((x, i) => Text(x, i, typing, marks, theirs))]
        )
        {
            Seen = (now?.Report.Version ?? 1, now?.Revision ?? 1),
            Scope = (
                Facts.Unit.Organisation is null && level is not PlaceLevel.Commune,
                typing.Scope == ReportScope.Whole
            ),
            Faults = marks.Faults,
            Earlier = Earlier(),
        };
    }

    /// <summary>Questions as the form shows them.</summary>
    public static ImmutableArray<(string? Field, string Message)> Shown(IEnumerable<ReportFault> questions) =>
        [
            .. questions.Select(x =>
                (
                    x.Figure is { } key ? FieldNames.Of(key)
                    : x.Field is { } field ? FieldNames.OfText(field)
                    : null,
                    x.Message
                )
            ),
        ];

    /// <summary>A digest of questions: they were answered only if the same ones were shown.</summary>
    public static string Digest(IEnumerable<ReportFault> questions) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', questions.Select(x => x.Message))))
        )[..16];

    // An indicator that is no longer asked keeps its fields as long as there are figures in them.
    private IEnumerable<(Indicator? Indicator, ImmutableArray<FigureKey> Keys)> Indicators(
        ImmutableArray<FigureKey> keys
    ) =>
        keys.GroupBy(x => x.Indicator)
            .Select(x => (Facts.Indicators.FirstOrDefault(i => i.Code == x.Key), x.Order(ByLevel).ToImmutableArray()));

    private static Comparer<FigureKey> ByLevel { get; } =
        Comparer<FigureKey>.Create((x, y) => Nullable.Compare(x.Level, y.Level));

    private FormFigure Figure(Indicator? indicator, ImmutableArray<FigureKey> keys, FormTyping typing, FormMarks marks)
    {
        var kept = keys.Select(x => now?.Report.Content.Figures.GetValueOrDefault(x)).OfType<Figure>().ToList();
        return new(
            indicator?.Title ?? $"{keys[0].Indicator} (không còn hỏi)",
            indicator?.Unit ?? "",
            indicator?.Note,
            keys.Length > 1 && kept.Count > 0 ? Dates.Number(kept.Sum(x => x.Value)) : null,
            [.. keys.SelectMany(x => Cells(x, indicator?.AsksWomen == true, typing, marks))]
        );
    }

    private IEnumerable<FormCell> Cells(FigureKey key, bool asksWomen, FormTyping typing, FormMarks marks)
    {
        var theirs = marks.Conflicts.Any(x => x.Figure == key)
            ? now?.Report.Content.Figures.GetValueOrDefault(key) ?? new Figure(0)
            : null;
        yield return Cell(FieldNames.Of(key), FormWords.NameOf(key.Level), Hints(key, theirs));
        if (asksWomen)
            yield return Cell(
                FieldNames.Women(key),
                "Trong đó nữ",
                theirs?.Women is { } women ? [$"Người khác vừa ghi: {Dates.Number(women)}."] : []
            );

        FormCell Cell(string name, string label, ImmutableArray<string> hints) =>
            new(name, label, typing[name], hints, marks.FaultOf(name));
    }

    private ImmutableArray<string> Hints(FigureKey key, Figure? theirs)
    {
        var hints = ImmutableArray.CreateBuilder<string>();
        if (theirs is not null)
            hints.Add(
                now!.Report.Content.Figures.ContainsKey(key)
                    ? $"Người khác vừa ghi: {Dates.Number(theirs.Value)}."
                    : "Người khác vừa bỏ trống ô này."
            );
        if (known.Counted.TryGetValue(key, out var counted))
            hints.Add($"Hệ thống có {Dates.Number(counted.Count)}, {counted.Source}.");
        if (known.Earlier is { } earlier)
            hints.Add(
                earlier.Figures[key] is { } was
                    ? $"Năm {earlier.Year}: {Dates.Number(was.Value)}."
                    : $"Năm {earlier.Year}: không có số liệu."
            );
        return hints.ToImmutable();
    }

    private static FormText Text(
        (string Field, string Heading) heading,
        int index,
        FormTyping typing,
        FormMarks marks,
        ReportContent? theirs
    )
    {
        var name = FieldNames.OfText(heading.Field);
        return new(
            name,
            heading.Heading,
            typing[name],
            marks.Conflicts.Any(x => x.Field == heading.Field) ? theirs?.Narrative.Texts[index] : null,
            [.. marks.Faults.Where(x => x.Field == name).Select(x => x.Message)]
        );
    }

    private string? Earlier() =>
        known.Earlier is not { } earlier ? null
        : earlier.Missing.IsEmpty ? $"Số của năm {earlier.Year} là số đã được chấp nhận."
        : $"Năm {earlier.Year} không có báo cáo được chấp nhận của: {string.Join(", ", earlier.Missing)}.";

    private string State(CampaignClock clock) =>
        now is null
            ? "Chưa ai điền."
            : FormWords.Of(now.Report.State)
                + $" Thay đổi lần cuối lúc {clock.Local(now.ChangedAt):HH\\:mm} ngày "
                + $"{clock.Local(now.ChangedAt):dd/MM/yyyy}.";
}
