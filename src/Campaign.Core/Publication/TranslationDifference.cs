namespace Campaign.Core.Publication;

/// <summary>A translated text whose original has been changed since.</summary>
/// <param name="Field">Its Vietnamese name.</param>
/// <param name="Was">
/// What the original said when the translation was last saved; null where no such text is kept.
/// </param>
/// <param name="Now">What the original says now.</param>
/// <param name="Translation">What the translation says.</param>
public sealed record TranslationDifference(string Field, string? Was, string Now, string Translation);
