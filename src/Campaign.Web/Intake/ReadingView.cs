using Campaign.Content.Intake;
using Campaign.Core.Intake;
using Campaign.Core.Intake.Drafting;

namespace Campaign.Web.Intake;

/// <summary>A reading as the screen shows it: the document on one side, the drafts on the other.</summary>
/// <param name="IsReport">Whether the text only reports on documents, so that nothing is made of it.</param>
/// <param name="Blocks">The document, paragraph by paragraph.</param>
/// <param name="Facts">What was read.</param>
/// <param name="Drafts">The drafts made from it.</param>
/// <param name="Missing">Names of fields about which the document says nothing.</param>
/// <param name="Dropped">What the same document brought before and this reading does not find.</param>
internal sealed record ReadingView(
    bool IsReport,
    IEnumerable<string> Blocks,
    IEnumerable<FactView> Facts,
    IEnumerable<DraftView> Drafts,
    IEnumerable<string> Missing,
    IEnumerable<DroppedItem> Dropped
)
{
    public static ReadingView Of(IntakeReading reading, IReadOnlyList<DraftState> drafts, IntakeDesk desk) =>
        new(
            reading.IsReport,
            reading.Blocks.Select(x => x.Shown),
            reading
                .Facts.Where(x => x.Field != IntakeField.Missing)
                .Select(x => new FactView(IntakeReader.NameOf(x.Field), x.Value, x.Where, x.Block, x.Quote)),
            drafts.Select(x => DraftView.Of(x, desk)),
            reading.Of(IntakeField.Missing).Select(x => x.Value),
            desk.Dropped(drafts)
        );
}

/// <summary>A fact for the screen.</summary>
internal sealed record FactView(string Field, string Value, string Where, int Block, string Quote);

/// <summary>A draft for the screen, which sends accepted drafts back in the same form.</summary>
internal sealed record DraftView(
    string Name,
    string Type,
    string Id,
    string Where,
    int Block,
    string? Campaign,
    int? Year,
    string? Parent,
    Guid? Existing,
    bool IsNew,
    IEnumerable<DraftDifference> Differences,
    IEnumerable<FieldView> Fields
)
{
    public static DraftView Of(DraftState state, IntakeDesk desk) =>
        new(
            state.Name,
            state.Draft.Type,
            state.Draft.Id,
            state.Draft.Where,
            state.Draft.Block,
            state.Draft.Campaign,
            state.Draft.Year,
            state.Draft.Parent,
            state.Existing,
            state.Existing is null,
            state.Differences,
            state.Draft.Fields.Select(x => FieldView.Of(x) with { Label = desk.NameOf(state.Draft.Type, x.Name) })
        );
}

/// <summary>A field of a draft. Exactly one of text, items and rows is set.</summary>
internal sealed record FieldView(
    string? Name,
    string? Text = null,
    IReadOnlyList<string>? Items = null,
    IReadOnlyList<Dictionary<string, string>>? Rows = null,
    string? Label = null
)
{
    public static FieldView Of(DraftField field) =>
        field.Value switch
        {
            DraftText text => new(field.Name, Text: text.Text),
            DraftList list => new(field.Name, Items: list.Items),
            DraftRows rows => new(field.Name, Rows: [.. rows.Rows.Select(x => x.ToDictionary())]),
            _ => new(field.Name),
        };

    /// <summary>Whether it has a name and no part of its value is missing.</summary>
    public bool IsWhole() =>
        Name is not null
        && Items?.Contains(null!) != true
        && Rows?.Any(x => x is null || x.ContainsValue(null!)) != true;

    public DraftField ToField() =>
        new(
            Name ?? "",
            Rows is not null
                    ? new DraftRows([
                        .. Rows.Select(x =>
                            (System.Collections.Immutable.ImmutableArray<KeyValuePair<string, string>>)[.. x]
                        ),
                    ])
                : Items is not null ? new DraftList([.. Items])
                : new DraftText(Text ?? "")
        );
}
