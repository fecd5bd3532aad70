using System.Collections.Immutable;

namespace Campaign.Core.Intake;

/// <summary>The result of reading a document.</summary>
/// <param name="Blocks">Its paragraphs and tables in order.</param>
/// <param name="Facts">What it says, in the order of <see cref="IntakeField"/> and then of the document.</param>
/// <param name="IsReport">
/// Whether the text only reports on documents, as news does. No document is made of it then.
/// </param>
public sealed record IntakeReading(ImmutableArray<IntakeBlock> Blocks, ImmutableArray<IntakeFact> Facts, bool IsReport)
{
    /// <summary>All facts of a field.</summary>
    public IEnumerable<IntakeFact> Of(IntakeField field) => Facts.Where(x => x.Field == field);

    /// <summary>The first value of a field; null when there is none.</summary>
    public string? First(IntakeField field) => Of(field).FirstOrDefault()?.Value;
}
