namespace Campaign.Core.Text;

/// <summary>The six tones, in the order Vietnamese dictionaries use.</summary>
internal enum Tone
{
    Level,
    Grave,
    Hook,
    Tilde,
    Acute,
    Dot,
}

/// <summary>
/// An explicit table of what each of the 134 non-ASCII Vietnamese letters is made of. The platform's normalisation
/// leaves đ alone and does nothing in invariant-globalisation mode, so nothing here relies on it.
/// </summary>
internal static class VietnameseLetters
{
    /// <summary>One row per vowel with its six tones, in <see cref="Tone"/> order.</summary>
    private static readonly string[] Rows =
    [
        "aàảãáạ",
        "ăằẳẵắặ",
        "âầẩẫấậ",
        "eèẻẽéẹ",
        "êềểễếệ",
        "iìỉĩíị",
        "oòỏõóọ",
        "ôồổỗốộ",
        "ơờởỡớợ",
        "uùủũúụ",
        "ưừửữứự",
        "yỳỷỹýỵ",
        "AÀẢÃÁẠ",
        "ĂẰẲẴẮẶ",
        "ÂẦẨẪẤẬ",
        "EÈẺẼÉẸ",
        "ÊỀỂỄẾỆ",
        "IÌỈĨÍỊ",
        "OÒỎÕÓỌ",
        "ÔỒỔỖỐỘ",
        "ƠỜỞỠỚỢ",
        "UÙỦŨÚỤ",
        "ƯỪỬỮỨỰ",
        "YỲỶỸÝỴ",
    ];

    /// <summary>
    /// Letters of other Latin orthographies of Viet Nam (Ê Đê, Ba Na, Gia Rai …) and of foreign names.
    /// </summary>
    private const string OtherMarked = "čČñÑĕĔĭĬŏŎŭŬƀɃöÖüÜäÄëËïÏçÇåÅ";
    private const string OtherPlain = "cCnNeEiIoOuUbBoOuUaAeEiIcCaA";

    private const int Size = 0x1F00;
    private static readonly char[] Vowels = new char[Size];
    private static readonly Tone[] Tones = new Tone[Size];
    private static readonly char[] Plain = new char[Size];
    private static readonly Dictionary<(char Vowel, Tone Tone), char> Composed = [];

    static VietnameseLetters()
    {
        for (var c = 'A'; c <= 'z'; c++)
            if (char.IsAsciiLetter(c))
                Plain[c] = c;
        foreach (var row in Rows)
        {
            for (var tone = 0; tone < row.Length; tone++)
            {
                Vowels[row[tone]] = row[0];
                Tones[row[tone]] = (Tone)tone;
                Plain[row[tone]] = WithoutQuality(row[0]);
                Composed[(row[0], (Tone)tone)] = row[tone];
            }
        }
        foreach (var (letter, plain) in "đdĐDðdÐDɖdƉD".Chunk(2).Select(p => (p[0], p[1])))
            Plain[letter] = plain;
        for (var i = 0; i < OtherMarked.Length; i++)
            Plain[OtherMarked[i]] = OtherPlain[i];
    }

    private static char WithoutQuality(char vowel) =>
        vowel switch
        {
            'ă' or 'â' => 'a',
            'ê' => 'e',
            'ô' or 'ơ' => 'o',
            'ư' => 'u',
            'Ă' or 'Â' => 'A',
            'Ê' => 'E',
            'Ô' or 'Ơ' => 'O',
            'Ư' => 'U',
            _ => vowel,
        };

    /// <summary>All 134 non-ASCII letters.</summary>
    internal static IEnumerable<char> All => Rows.SelectMany(r => r).Where(c => c > 0x7F).Append('đ').Append('Đ');

    /// <summary>
    /// The vowel without its tone (ấ → â), or '\0' if <paramref name="c"/> is not a Vietnamese vowel.
    /// </summary>
    internal static char VowelOf(char c) => c < Size ? Vowels[c] : '\0';

    /// <summary>The tone of a letter; level for anything that is not a vowel.</summary>
    internal static Tone ToneOf(char c) => c < Size ? Tones[c] : Tone.Level;

    /// <summary>The ASCII letter without diacritics, case kept (Ấ → A, đ → d), or '\0' if there is none.</summary>
    internal static char PlainOf(char c) => c < Size ? Plain[c] : '\0';

    /// <summary>The vowel with a tone: (â, sắc) → ấ. <paramref name="vowel"/> must not carry a tone yet.</summary>
    internal static char With(char vowel, Tone tone) => Composed[(vowel, tone)];

    /// <summary>Whether the character is a letter of the Latin script as Vietnamese uses it.</summary>
    internal static bool IsLetter(char c) => PlainOf(c) != '\0';

    /// <summary>
    /// Replaces letters that only look like đ: eth and African d, produced by some keyboards and old fonts.
    /// </summary>
    internal static char WithoutLookAlike(char c) =>
        c switch
        {
            'Ð' or 'Ɖ' => 'Đ',
            'ð' or 'ɖ' => 'đ',
            _ => c,
        };

    /// <summary>Whether the character has no width and no meaning in Vietnamese.</summary>
    internal static bool IsZeroWidth(char c) =>
        c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD';

    /// <summary>Whether this is a special space that should compare as an ordinary one.</summary>
    internal static bool IsOddSpace(char c) => c is '\u00A0' or '\u2007' or '\u2009' or '\u202F';
}
