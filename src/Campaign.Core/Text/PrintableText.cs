namespace Campaign.Core.Text;

/// <summary>
/// Text as every format can carry it. What is copied from Word and other programs has characters for which XML has no
/// place, nor has a database for some of them.
/// </summary>
public static class PrintableText
{
    /// <summary>
    /// The text with each kind of line break as a line feed, Word's own (U+000B) too, and without other control
    /// characters except tabs. Half an emoji becomes U+FFFD. Returns the same instance when nothing changes.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.All(IsPlain))
            return text;
        var lines = text.Replace('\v', '\n').ReplaceLineEndings("\n");
        return string.Concat(lines.EnumerateRunes().Where(x => !x.IsBmp || IsPlain((char)x.Value)));
    }

    /// <summary>The same for what stands on one line: a line break becomes a space.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string OnOneLine(string text) => Of(text).Replace('\n', ' ');

    private static bool IsPlain(char x) =>
        x is '\n' or '\t'
        || !(char.IsControl(x) || char.IsSurrogate(x) || x is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF');
}
