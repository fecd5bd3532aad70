using System.Text;
using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>Reads web and e-mail addresses: dots, slashes and digits are said, "https://" and "www." are not.</summary>
internal static partial class WebAddresses
{
    internal static Reading? Read(Cursor cursor)
    {
        var m = Address().Match(cursor.Text, cursor.At);
        if (!m.Success)
            return null;
        var written = m.Value.TrimEnd('.', ',', ';', ':', ')', '!', '?', '/');
        var bare = Scheme().Replace(written, "");
        return new Reading(written.Length, Spell(bare));
    }

    private static string Spell(string address)
    {
        var words = new StringBuilder();
        foreach (var c in address)
        {
            var sign = c switch
            {
                '.' => "chấm",
                '/' => "gạch chéo",
                '-' => "gạch ngang",
                '_' => "gạch dưới",
                '@' => "a còng",
                '?' => "hỏi chấm",
                '=' => "bằng",
                '&' => "và",
                '#' => "thăng",
                '%' => "phần trăm",
                '+' => "cộng",
                ':' => "hai chấm",
                _ => char.IsAsciiDigit(c) ? VietnameseNumerals.Digits(c.ToString()) : "",
            };
            if (sign.Length > 0)
                words.Append(' ').Append(sign).Append(' ');
            else
                words.Append(char.ToLowerInvariant(c));
        }
        var plain = words
            .ToString()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w == "vn" ? "v n" : w);
        return string.Join(' ', plain);
    }

    [GeneratedRegex(
        @"\G(?:https?://[^\s<>""“”]+|www\.[^\s<>""“”]+|"
            + @"[A-Za-z0-9._+\-]{1,64}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63}){1,8}|"
            + @"(?:[A-Za-z0-9\-]{1,63}\.){1,8}(?:vn|com|org|net|info|edu|gov|asia|biz|io|me|ly|gle|tv)"
            + @"(?![\p{L}0-9])(?:/[^\s<>""“”]*)?)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:https?://)?(?:www\.)?", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}
