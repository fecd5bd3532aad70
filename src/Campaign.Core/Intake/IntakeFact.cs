using System.Collections.Immutable;

namespace Campaign.Core.Intake;

/// <summary>One thing a document says, and where it says it.</summary>
/// <param name="Field">What it is.</param>
/// <param name="Parts">The value in its parts, in the document's words; days in ISO 8601.</param>
/// <param name="Where">Place in the document: "Mục II.2, ý 3", "Nơi nhận", "Phần đầu".</param>
/// <param name="Block">Index of the block in which it stands; -1 for what is missing.</param>
public sealed record IntakeFact(IntakeField Field, ImmutableArray<string> Parts, string Where, int Block)
{
    /// <summary>The words of the document it was read from, to be marked for a reader.</summary>
    public string Quote { get; init; } = "";

    /// <summary>Heading of the group of a message; empty when it stands in none.</summary>
    public string Group { get; init; } = "";

    /// <summary>The value in one line, parts divided by " | ".</summary>
    public string Value => string.Join(" | ", Parts);

    internal static IntakeFact Of(IntakeField field, Piece piece, string quote, params ReadOnlySpan<string> parts) =>
        new(field, [.. parts.ToArray().Select(Clean)], piece.Where, piece.Block) { Quote = quote };

    private static string Clean(string part) => IntakeText.OneLine(part).Replace('|', '/');
}
