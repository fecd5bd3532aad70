namespace Campaign.Core.Speakers;

/// <summary>A step of a meeting.</summary>
/// <param name="Part">What it is about.</param>
/// <param name="Minutes">How long it takes.</param>
public sealed record SpeakerStep(SpeakerPart Part, int Minutes);
