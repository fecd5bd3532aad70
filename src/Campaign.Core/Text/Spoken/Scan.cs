namespace Campaign.Core.Text.Spoken;

/// <summary>
/// The text as the rules see it, with look-alike blanks, hyphens and prime marks unified. Every character keeps its
/// position, so offsets are the same in both texts.
/// </summary>
internal static class Scan
{
    internal static string Of(string text)
    {
        var open = 0;
        return string.Create(
            text.Length,
            text,
            (to, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                {
                    open += from[i] == '‘' ? 1 : 0;
                    to[i] = from[i] switch
                    {
                        '\u00A0' or '\u2007' or '\u2009' or '\u202F' => ' ',
                        '\u2010' or '\u2011' => '-',
                        '\u2236' => ':',
                        '′' => '\'',
                        // A closing quotation mark is not a prime: ‘năm 2025’.
                        '’' when open == 0 && i > 0 && (char.IsAsciiDigit(from[i - 1]) || from[i - 1] == '’') => '\'',
                        var c => c,
                    };
                    open -= from[i] == '’' && open > 0 ? 1 : 0;
                }
            }
        );
    }
}
