using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>
/// Reads names on social networks: the sign is said, and the officer is asked about the name, because it has no
/// diacritics to show how it is pronounced.
/// </summary>
internal static partial class SocialNames
{
    internal static Reading? Read(Cursor cursor)
    {
        var m = Name().Match(cursor.Text, cursor.At);
        if (!m.Success || char.IsLetterOrDigit(cursor.Peek(-1)))
            return null;
        var name = Blanks().Replace(string.Concat(m.Value.Skip(1).Select(Letter)), " ").Trim();
        var sign = m.Value[0] == '@' ? "a còng" : "thăng";
        return new Reading(
            m.Length,
            $"{sign} {name}",
            null,
            $"“{m.Value}” là tên trên mạng xã hội; hãy viết có dấu để người nghe hiểu, hoặc bỏ."
        );
    }

    private static string Letter(char c) =>
        c switch
        {
            '_' => " gạch dưới ",
            '.' => " chấm ",
            _ when char.IsAsciiDigit(c) => $" {VietnameseNumerals.Digits(c.ToString())} ",
            _ => c.ToString(),
        };

    [GeneratedRegex(@"\G[@#][\p{L}0-9_]+(?:\.[\p{L}0-9_]+)*")]
    private static partial Regex Name();

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();
}
