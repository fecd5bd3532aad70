using System.Collections.Immutable;

namespace Campaign.Core.Intake;

/// <summary>A paragraph, heading, list item or table, as the reader of a file hands it over.</summary>
/// <param name="Text">Its words in one line, without a label that the file only computes; empty for a table.</param>
public sealed record IntakeBlock(string Text)
{
    /// <summary>Label of an automatic list: "1.", "a)", "-"; empty when the text carries its own or none.</summary>
    public string Label { get; init; } = "";

    /// <summary>Level of a heading from 1; 0: none is marked.</summary>
    public int Level { get; init; }

    /// <summary>Whether all of it is bold.</summary>
    public bool Strong { get; init; }

    /// <summary>Rows of cells of a table; empty for a paragraph.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; init; } = [];

    /// <summary>What a person sees, label included, rows line by line.</summary>
    public string Shown =>
        Rows.IsEmpty
            ? Label.Length > 0
                ? $"{Label} {Text}"
                : Text
            : string.Join('\n', Rows.Select(row => string.Join(" | ", row)));
}
