namespace Campaign.Core.Text.Spoken;

/// <summary>What is known in addition to the text.</summary>
public sealed record SpokenOptions
{
    /// <summary>Viet Nam's emergency numbers, read digit by digit where the text is about calling.</summary>
    public static readonly IReadOnlyList<string> NationalNumbers = ["111", "112", "113", "114", "115"];

    /// <summary>Abbreviations and their readings.</summary>
    public AbbreviationDictionary Abbreviations { get; init; } = AbbreviationDictionary.Default;

    /// <summary>Short telephone numbers that could be mistaken for a count; digits only.</summary>
    public IReadOnlySet<string> Hotlines { get; init; } = NationalNumbers.ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Whether the whole text gives numbers to call, like the part "số điện thoại" of a script. A short number is then
    /// read digit by digit even if no word next to it says so ("Xin nhắc lại: 113 và 111").
    /// </summary>
    public bool GivesNumbersToCall { get; init; }

    /// <summary>
    /// Dictionaries of other languages, by BCP 47 tag. A text in one of them changes only by its abbreviations; in any
    /// other language it does not change at all.
    /// </summary>
    public IReadOnlyDictionary<string, AbbreviationDictionary> OtherLanguages { get; init; } =
        new Dictionary<string, AbbreviationDictionary>();
}
