namespace Campaign.Core.Text.Spoken;

/// <summary>When a reading of an abbreviation applies.</summary>
public enum AbbreviationContext
{
    /// <summary>Everywhere.</summary>
    Anywhere,

    /// <summary>Only inside a document code such as 48/KH-UBND, as the kind of document.</summary>
    DocumentKind,

    /// <summary>Only inside a document code, as the issuing body.</summary>
    DocumentIssuer,

    /// <summary>Before a name or a number: TP. Trà Vinh, P. 5.</summary>
    BeforeName,

    /// <summary>Before a number: Đ. 12, SN 1985.</summary>
    BeforeNumber,

    /// <summary>After one of <see cref="Abbreviation.Words"/>.</summary>
    After,

    /// <summary>With one of <see cref="Abbreviation.Words"/> nearby, on either side.</summary>
    Near,

    /// <summary>Before one of <see cref="Abbreviation.Words"/>.</summary>
    Before,
}

/// <summary>One reading of one abbreviation.</summary>
/// <param name="Written">As written, case-sensitive: "UBND", "TP.", "COVID-19".</param>
/// <param name="Spoken">The words to say, without digits and other abbreviations.</param>
/// <param name="Context">When this reading applies.</param>
/// <param name="Words">Lower-case phrases for <see cref="AbbreviationContext.After"/>, Before and Near.</param>
public sealed record Abbreviation(
    string Written,
    string Spoken,
    AbbreviationContext Context,
    IReadOnlyList<string> Words
);
