using Campaign.Core.Intake.Drafting;

namespace Campaign.Content.Intake;

/// <summary>A draft beside what the database holds of it.</summary>
/// <param name="Draft">What the document says.</param>
/// <param name="Differences">What would change in that item; empty when it is new or says the same.</param>
public sealed record DraftState(IntakeDraft Draft, IReadOnlyList<DraftDifference> Differences)
{
    /// <summary>Key of the item that it would change; null: it is new.</summary>
    public Guid? Existing => Draft.Existing;

    /// <summary>Whether accepting it does anything.</summary>
    public bool DoesSomething => Existing is null || Differences.Count > 0;

    /// <summary>Names the draft among those of one reading: <c>message/2021-07</c>.</summary>
    public string Name => $"{Draft.Type}/{Draft.Id}";
}

/// <summary>A field that the document words otherwise than the database.</summary>
/// <param name="Field">Alias of the field.</param>
/// <param name="Before">As content files write it now; empty when there is nothing.</param>
/// <param name="After">As they would write it then.</param>
public sealed record DraftDifference(string Field, string Before, string After);

/// <summary>What came of an action on a set of drafts: all of it, or nothing and the faults.</summary>
/// <param name="Items">Items that were made, changed, published or withdrawn.</param>
/// <param name="Faults">Why nothing was done, a Vietnamese sentence each.</param>
/// <param name="Set">Key of the set; null when nothing was made.</param>
public sealed record IntakeOutcome(int Items, IReadOnlyList<string> Faults, Guid? Set = null)
{
    /// <summary>What was left out, a Vietnamese sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    internal static IntakeOutcome Refused(params IReadOnlyList<string> faults) => new(0, faults);
}
