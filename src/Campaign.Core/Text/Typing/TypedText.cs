using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Campaign.Core.Text.Typing;

/// <summary>
/// Reads hastily typed text as words: without diacritics, with leftover Telex or VNI keys, in the spelling of young
/// people, with typing errors, without blanks. English is left as it is.
/// </summary>
/// <param name="known">Words to which typing errors are corrected.</param>
public sealed partial class TypedText(KnownWords known)
{
    /// <summary>
    /// Most characters of a text that are read. Of a longer one the first half of them is read, and as many at the end.
    /// </summary>
    public const int MaxLength = 16_000;

    // Only this many words of a text are compared with all known ones; a long story has few errors for its length.
    private const int MaxCorrections = 40;

    private const char FirstMark = '\u0300';
    private const int MostMarks = 4;

    // Latin letters end here; after them come Greek, Cyrillic and the rest.
    private const int FirstOtherScript = 0x0370;

    private static readonly FrozenSet<string> EnglishWords = (
        "i im my the is he she me to and of was who how are they we want him her his with at for what please someone "
        + "this that it has have from not in on am been will can there you your an by when where keep about hes shes "
        + "theyre had does did dont wont cant out back got because"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> PlainEnglish = EnglishWords
        .Concat(["help", "now", "police", "emergency", "save", "danger", "suicide", "rape"])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// What is read of a text, the same wherever something can be typed: full-width and styled letters as plain ones
    /// (NFKC), control characters and bytes that are no UTF-8 as blanks, and no more than
    /// <see cref="MaxLength"/>. Ends of lines stay, because they end sentences.
    /// </summary>
    public static string Kept(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = Nfc.Of(WithFewMarks(Ends(text)));
        if (!plain.IsNormalized(NormalizationForm.FormKC))
            plain = Ends(Nfc.Of(plain.Normalize(NormalizationForm.FormKC)));
        if (plain.Contains('%'))
            plain = BrokenBytes().Replace(plain, " ");
        return plain.Any(IsUnreadable) ? string.Concat(plain.Select(x => IsUnreadable(x) ? ' ' : x)) : plain;
    }

    // A letter has two marks, in other scripts a few more. Thousands in a row would take seconds to put in order.
    private static string WithFewMarks(string text)
    {
        var (kept, run) = (new StringBuilder(text.Length), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var isMark = rune.Value >= FirstMark && Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;
            run = isMark ? run + 1 : 0;
            if (run <= MostMarks)
                kept.Append(rune);
        }
        return kept.Length == text.Length ? text : kept.ToString();
    }

    // A story often says at its end what it is about.
    private static string Ends(string text) =>
        text.Length <= MaxLength ? text : $"{text[..(MaxLength / 2)]}\n{text[^(MaxLength / 2 - 1)..]}";

    private static bool IsUnreadable(char x) => (char.IsControl(x) && x != '\n') || x == '\uFFFD';

    // Servers and frameworks leave escaped bytes as they are where they make no letter.
    [GeneratedRegex("%[89A-F][0-9A-F]")]
    private static partial Regex BrokenBytes();

    /// <summary>
    /// Whether the words are in letters that the product reads. Pictures and other scripts say something too, but
    /// nobody here understands it.
    /// </summary>
    public static bool IsReadable(string text)
    {
        var letters = Kept(text).EnumerateRunes().Where(Rune.IsLetterOrDigit).ToList();
        return letters.Count(x => x.Value < FirstOtherScript || x.Value is >= 0x1E00 and <= 0x1EFF) * 2 > letters.Count;
    }

    /// <summary>The words. No input makes it throw.</summary>
    public IReadOnlyList<TypedWord> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var raw = Raw(text);
        if (IsEnglish(raw))
            return [.. raw.Select(x => WithoutRepeats(x)).Select(x => English(x))];
        // In a text with full diacritics, more than half of the words have some.
        var lacksMarks = raw.Count(x => x != Folding.WithoutMarks(x)) * 5 < raw.Count * 2;
        var corrections = MaxCorrections;
        return
        [
            .. raw.SelectMany(x =>
                Meant(WithoutRepeats(x), ref corrections, out var isUnsure)
                    .Select(m => new TypedWord(m, Folding.Fold(m), lacksMarks || m != x) { IsUnsure = isUnsure })
            ),
        ];
    }

    /// <summary>Whether the words are English.</summary>
    public static bool IsEnglish(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var raw = Raw(text);
        return IsEnglish(raw) || (raw.Count > 0 && raw.TrueForAll(x => PlainEnglish.Contains(x)));
    }

    private static List<string> Raw(string text) => Words(Folding.Canonical(Kept(text)).ToLowerInvariant());

    private static bool IsEnglish(List<string> raw) =>
        raw.Count(EnglishWords.Contains) is > 1 and var many && many * 5 >= raw.Count;

    private TypedWord English(string word) =>
        !known.Contains(Folding.Fold(word)) && known.Nearest(word) is { Length: > 4 } near
            ? new(near, near, false, true) { IsUnsure = true }
            : new(word, Folding.Fold(word), false, true);

    private string[] Meant(string word, ref int corrections, out bool isUnsure)
    {
        isUnsure = false;
        if (TeenSpelling.Whole(word) is { } whole)
            return whole;
        var plain = Folding.Fold(word);
        if (known.Contains(plain) || SyllableShapes.Fits(plain))
            return [word];
        if (AsInputMethod(word) is { } typed)
            return [typed];
        if (TeenSpelling.Respelt(word) is { } respelt)
            return [respelt];
        if (WithoutDoubles(word) is { } single)
            return [single];
        if (Pieces(plain) is { } pieces)
            return pieces;
        isUnsure = !plain.Any(char.IsAsciiDigit);
        return corrections-- > 0 && known.Nearest(plain) is { } near ? [near] : [word];
    }

    private static readonly Func<string, string>[] Leftover = [x => "sfrxjw".Contains(x[^1]) ? x[..^1] : x];
    private static readonly Func<string, string>[] Keyboards = [InputMethods.Telex, InputMethods.Vni, .. Leftover];

    // Telex and VNI keys that ended up as letters: all of them (ddanhs), or only the last after a word with diacritics
    // (chồngf).
    private static string? AsInputMethod(string word)
    {
        foreach (var reading in word == Folding.WithoutMarks(word) ? Keyboards : Leftover)
            if (reading(word) is var read && read != word && SyllableShapes.Fits(Folding.Fold(read)))
                return read;
        return null;
    }

    // bópp → bóp
    private static string? WithoutDoubles(string word)
    {
        var single = string.Concat(word.Where((x, i) => i == 0 || x != word[i - 1]));
        return single != word && SyllableShapes.Fits(Folding.Fold(single)) ? single : null;
    }

    // Words typed without blanks are split from the left, taking the longest known word each time.
    private string[]? Pieces(string plain)
    {
        const int shortest = 6;
        if (plain.Length < shortest || plain.Length > 60)
            return null;
        var from = new int[plain.Length + 1];
        Array.Fill(from, -1);
        from[0] = 0;
        for (var end = 1; end <= plain.Length; end++)
        for (var start = Math.Max(0, end - 7); start < end - 1; start++)
            if (from[start] >= 0 && from[end] < 0 && IsSyllable(plain[start..end]))
                from[end] = start;
        if (from[^1] < 0)
            return null;
        var pieces = new List<string>();
        for (var end = plain.Length; end > 0; end = from[end])
            pieces.Insert(0, plain[from[end]..end]);
        return pieces.Count > 1 ? [.. pieces] : null;
    }

    private bool IsSyllable(string plain) => known.Contains(plain) && SyllableShapes.Fits(plain);

    // cứuuuuu → cứu. Doubled letters stay, because Telex uses them.
    private static string WithoutRepeats(string word)
    {
        var text = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var run = 1;
            while (i + run < word.Length && word[i + run] == word[i])
                run++;
            text.Append(word[i]);
            if (run == 2 || char.IsDigit(word[i]))
                text.Append(word[i], run - 1);
            i += run - 1;
        }
        return text.ToString();
    }

    private static List<string> Words(string text)
    {
        var (words, word) = (new List<string>(), new StringBuilder());
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == 0x1F198) // 🆘
            {
                End();
                words.Add("sos");
            }
            else if (
                Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune)
                    is UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.SpacingCombiningMark
            )
                word.Append(rune);
            else if (rune.Value is not ('\'' or '’'))
                End();
        }
        End();
        return words;

        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }
}
