namespace Campaign.UmbracoHost.Backoffice;

/// <summary>What a token stands for.</summary>
/// <param name="Text">The text.</param>
/// <param name="Until">When it expires.</param>
/// <param name="IsExpired">Whether it has.</param>
public sealed record SignedText(string Text, DateTimeOffset Until, bool IsExpired);
