namespace Campaign.Content.Intake;

/// <summary>A set as officers see it.</summary>
/// <param name="Set">Its key.</param>
/// <param name="First">Key of its document, or of its first item.</param>
/// <param name="Name">Name of that item.</param>
/// <param name="Items">How many items it has, without those in the bin.</param>
/// <param name="Public">How many of them readers have as they are.</param>
/// <param name="MadeAt">When it was made; null when nobody noted it.</param>
/// <param name="At">When it is to be published; null when no hour is set.</param>
/// <param name="Failure">Why nothing was published at the hour; null when it did not fail.</param>
public sealed record IntakeSetState(
    Guid Set,
    Guid First,
    string Name,
    int Items,
    int Public,
    DateTimeOffset? MadeAt,
    DateTimeOffset? At,
    string? Failure
);
