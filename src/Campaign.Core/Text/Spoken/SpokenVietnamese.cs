using System.Text;
using Campaign.Core.Text.Spoken.Rules;

namespace Campaign.Core.Text.Spoken;

/// <summary>
/// Turns written text into spoken text. It changes only what cannot be read aloud as it stands: digits, symbols, known
/// abbreviations, Roman numerals, web addresses. Where it is in doubt, it takes the likelier reading and marks it.
/// Applying it to its own result changes nothing.
/// </summary>
public static class SpokenVietnamese
{
    private delegate Reading? Rule(Cursor cursor);

    private static readonly Rule[] AtDigit =
    [
        AbbreviationRule.Read,
        Plates.Read,
        DocumentCodes.Read,
        Identifiers.Read,
        Phones.Read,
        Addresses.Read,
        Weekdays.ReadNumbered,
        Scores.Read,
        SpokenDates.Read,
        Times.Read,
        Hotlines.Read,
        WebAddresses.Read,
        Fractions.Read,
        Currencies.ReadMillions,
        Quantities.Read,
    ];

    private static readonly Rule[] AtLetter =
    [
        WebAddresses.Read,
        Roads.Read,
        Weekdays.Read,
        Currencies.ReadBefore,
        Identifiers.ReadLettered,
        AbbreviationRule.Read,
        Addresses.ReadShort,
        Romans.Read,
        Units.ReadAlone,
        LetterCodes.Read,
        UnknownAbbreviations.Read,
    ];

    private static readonly Rule[] AtSymbol =
    [
        Phones.ReadBracketed,
        Ornaments.Read,
        SocialNames.Read,
        Comparisons.Read,
        Currencies.Read,
        Slashes.Read,
        Symbols.Read,
        Leftovers.Read,
    ];

    private static readonly Rule[] AtBlank = [Doubled.Read, Slashes.ReadSpaced];

    /// <summary>The spoken form of a Vietnamese text, in linear time.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static SpokenText Read(string text, SpokenOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(new Cursor(Nfc.Of(text), options ?? new SpokenOptions()), AtDigit, AtLetter, AtSymbol, AtBlank);
    }

    /// <summary>
    /// The spoken form of a text in any language; other languages change only by their own dictionary.
    /// </summary>
    /// <param name="text">The written text.</param>
    /// <param name="language">A BCP 47 tag; "vi" with or without a region is Vietnamese.</param>
    /// <param name="options">Dictionaries and hotlines; null: those that come with the product.</param>
    /// <exception cref="ArgumentNullException">The text or the language is null.</exception>
    public static SpokenText Read(string text, string language, SpokenOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (IsVietnamese(language))
            return Read(text, options);
        options ??= new SpokenOptions();
        var dictionary = options.OtherLanguages.GetValueOrDefault(language, AbbreviationDictionary.Empty);
        var cursor = new Cursor(Nfc.Of(text), options with { Abbreviations = dictionary });
        return Read(cursor, [AbbreviationRule.Read], [AbbreviationRule.Read], [], []);
    }

    /// <summary>Whether a BCP 47 tag means Vietnamese.</summary>
    public static bool IsVietnamese(string language) =>
        language.Equals("vi", StringComparison.OrdinalIgnoreCase)
        || language.StartsWith("vi-", StringComparison.OrdinalIgnoreCase);

    private static SpokenText Read(Cursor cursor, Rule[] atDigit, Rule[] atLetter, Rule[] atSymbol, Rule[] atBlank)
    {
        var writer = new SpokenWriter(cursor.Written);
        while (cursor.At < cursor.Text.Length)
        {
            var c = cursor.Peek();
            var rules =
                char.IsAsciiDigit(c) ? atDigit
                : char.IsLetter(c) ? atLetter
                : char.IsWhiteSpace(c) ? atBlank
                : atSymbol;
            if (FirstOf(rules, cursor) is { } reading)
            {
                writer.Say(cursor.At, reading);
                cursor.At += reading.Length;
                continue;
            }
            var start = cursor.At++;
            if (char.IsLetterOrDigit(c))
                while (char.IsLetterOrDigit(cursor.Peek()) || VietnameseMarks.IsMark(cursor.Peek()))
                    cursor.At++;
            writer.Keep(start, cursor.At - start);
        }
        return writer.Result();
    }

    private static Reading? FirstOf(Rule[] rules, Cursor cursor)
    {
        foreach (var rule in rules)
            if (rule(cursor) is { } reading)
                return reading;
        return null;
    }
}
