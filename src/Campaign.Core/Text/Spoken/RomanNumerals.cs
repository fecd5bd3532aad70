namespace Campaign.Core.Text.Spoken;

/// <summary>Roman numerals up to XXXIX as Vietnamese texts use them for centuries, terms, parts and quarters.</summary>
internal static class RomanNumerals
{
    private static readonly Dictionary<string, int> Values = Enumerable.Range(1, 39).ToDictionary(Write);

    /// <summary>The value of a well-formed numeral of I, V and X; 0 for anything else.</summary>
    internal static int Value(string word) => Values.GetValueOrDefault(word);

    /// <summary>A number from 1 to 39 as a numeral.</summary>
    internal static string Write(int number) =>
        new string('X', number / 10)
        + (number % 10) switch
        {
            4 => "IV",
            9 => "IX",
            var ones and >= 5 => "V" + new string('I', ones - 5),
            var ones => new string('I', ones),
        };
}
