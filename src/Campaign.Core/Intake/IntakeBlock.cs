using System.Collections.Immutable;

namespace Campaign.Core.Intake;

/// <summary>A paragraph, heading, list item or table, as the file reader delivers it.</summary>
/// <param name="Text">Its words on one line, without a label that the file generates; empty for a table.</param>
public sealed record IntakeBlock(string Text)
{
    /// <summary>
    /// Label of an automatic list: "1.", "a)", "-"; empty when there is none or it is part of the text.
    /// </summary>
    public string Label { get; init; } = "";

    /// <summary>Heading level from 1; 0 when it is not marked as a heading.</summary>
    public int Level { get; init; }

    /// <summary>Whether all of its text is bold.</summary>
    public bool Strong { get; init; }

    /// <summary>Rows of cells of a table; empty for a paragraph.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; init; } = [];

    /// <summary>The text a person sees, with the label, and with one line for each row of a table.</summary>
    public string Shown =>
        Rows.IsEmpty
            ? Label.Length > 0
                ? $"{Label} {Text}"
                : Text
            : string.Join('\n', Rows.Select(row => string.Join(" | ", row)));
}
