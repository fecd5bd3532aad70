using System.Collections.Immutable;

namespace Campaign.Core.Intake;

/// <summary>A paragraph, heading, list item or table, as the file reader delivers it.</summary>
/// <param name="Text">
/// Its words, with a vertical tab for a manual line break and without a label that the file generates; empty for a
/// table.
/// </param>
public sealed record IntakeBlock(string Text)
{
    // So Word writes it into plain text.
    private const char LineBreak = '\v';

    /// <summary>
    /// Label of an automatic list: "1.", "a)", "-"; empty when there is none or it is part of the text.
    /// </summary>
    public string Label { get; init; } = "";

    /// <summary>Heading level from 1; 0 when it is not marked as a heading.</summary>
    public int Level { get; init; }

    /// <summary>Whether all of its text is bold.</summary>
    public bool Strong { get; init; }

    /// <summary>
    /// Whether only a manual line break separates it from the block before, which is of the same paragraph.
    /// </summary>
    public bool AfterBreak { get; init; }

    /// <summary>Rows of cells of a table; empty for a paragraph.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; init; } = [];

    /// <summary>The text a person sees, with the label, and with one line for each row of a table.</summary>
    public string Shown =>
        Rows.IsEmpty
            ? Label.Length > 0
                ? $"{Label} {Text}"
                : Text
            : string.Join('\n', Rows.Select(row => string.Join(" | ", row)));

    /// <summary>The text of a cell in which these blocks stand, from which they can be told apart again.</summary>
    /// <param name="blocks">Blocks in order.</param>
    public static string InCell(IEnumerable<IntakeBlock> blocks) =>
        string.Concat(
            blocks.Select(
                (x, i) =>
                    (
                        i == 0 ? ""
                        : x.AfterBreak ? $"{LineBreak}"
                        : "\n"
                    ) + x.Shown
            )
        );

    /// <summary>The lines of a text; in the rows of a block, a line feed ends a paragraph.</summary>
    internal static IEnumerable<IntakeBlock> LinesOf(string text)
    {
        foreach (var paragraph in text.Split('\n'))
        {
            var former = "";
            foreach (var line in paragraph.Split(LineBreak))
            {
                yield return new IntakeBlock(line) { AfterBreak = !string.IsNullOrWhiteSpace(former) };
                former = line;
            }
        }
    }
}
