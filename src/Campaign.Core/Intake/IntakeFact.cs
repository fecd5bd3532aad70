using System.Collections.Immutable;

namespace Campaign.Core.Intake;

/// <summary>One thing a document says, and where it says it.</summary>
/// <param name="Field">What it is.</param>
/// <param name="Parts">The parts of the value, in the document's words; days in ISO 8601.</param>
/// <param name="Where">The spot in the document: "Mục II.2, ý 3", "Nơi nhận", "Phần đầu".</param>
/// <param name="Block">Index of its block; -1 for something missing.</param>
public sealed record IntakeFact(IntakeField Field, ImmutableArray<string> Parts, string Where, int Block)
{
    /// <summary>The words of the document it was taken from, to be highlighted for a reader.</summary>
    public string Quote { get; init; } = "";

    /// <summary>Heading of a message's group; empty when it has none.</summary>
    public string Group { get; init; } = "";

    /// <summary>The value on one line, its parts separated by " | ".</summary>
    public string Value => string.Join(" | ", Parts);

    internal static IntakeFact Of(IntakeField field, Piece piece, string quote, params ReadOnlySpan<string> parts) =>
        new(field, [.. parts.ToArray().Select(Clean)], piece.Where, piece.Block) { Quote = quote };

    private static string Clean(string part) => IntakeText.OneLine(part).Replace('|', '/');
}
