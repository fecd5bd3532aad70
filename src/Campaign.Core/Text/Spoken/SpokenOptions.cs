namespace Campaign.Core.Text.Spoken;

/// <summary>What a reader may know beyond the text.</summary>
public sealed record SpokenOptions
{
    /// <summary>The emergency numbers of Viet Nam, read digit by digit where the text speaks of calling.</summary>
    public static readonly IReadOnlyList<string> NationalNumbers = ["111", "112", "113", "114", "115"];

    /// <summary>Abbreviations and their readings.</summary>
    public AbbreviationDictionary Abbreviations { get; init; } = AbbreviationDictionary.Default;

    /// <summary>Short telephone numbers that could be taken for a count; digits only.</summary>
    public IReadOnlySet<string> Hotlines { get; init; } = NationalNumbers.ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Whether the whole text gives numbers to call, as the part "số điện thoại" of a script does: a short number is
    /// then read digit by digit even where no word beside it says so ("Xin nhắc lại: 113 và 111").
    /// </summary>
    public bool GivesNumbersToCall { get; init; }

    /// <summary>
    /// Dictionaries of other languages by BCP 47 tag. A language without one passes through untouched; with one, its
    /// abbreviations are replaced and nothing else.
    /// </summary>
    public IReadOnlyDictionary<string, AbbreviationDictionary> OtherLanguages { get; init; } =
        new Dictionary<string, AbbreviationDictionary>();
}
