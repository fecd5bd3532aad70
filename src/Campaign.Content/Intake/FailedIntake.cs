namespace Campaign.Content.Intake;

/// <summary>A set that was due and kept back by a rule.</summary>
/// <param name="Set">Its key.</param>
/// <param name="First">Key of its document, or of its first item.</param>
/// <param name="Name">Name of that item.</param>
/// <param name="At">When it was due.</param>
/// <param name="Reason">Why nothing was published, Vietnamese sentences.</param>
/// <param name="Officer">Umbraco's number of the officer who set the hour.</param>
public sealed record FailedIntake(Guid Set, Guid First, string Name, DateTimeOffset At, string Reason, int Officer);
