namespace Campaign.Rendering.Printing;

/// <summary>How a preview is shown.</summary>
/// <param name="IsGrey">As a printer without colours makes it.</param>
/// <param name="Guides">With the safe zone and the folds.</param>
public readonly record struct PreviewLook(bool IsGrey = false, bool Guides = false);
