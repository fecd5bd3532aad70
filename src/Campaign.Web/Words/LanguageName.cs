namespace Campaign.Web.Words;

/// <summary>What a language is called.</summary>
/// <param name="Tag">First part of its BCP 47 tag.</param>
/// <param name="Vietnamese">In Vietnamese, without the word for language.</param>
/// <param name="English">In English.</param>
/// <param name="Own">By those who speak it, where that is another word; otherwise null.</param>
internal sealed record LanguageName(string Tag, string Vietnamese, string English, string? Own = null)
{
    /// <summary>"tiếng Khmer"; sign language is no "tiếng".</summary>
    public string InWords => Tag == LanguageNames.Sign ? Vietnamese : $"tiếng {Vietnamese}";
}
