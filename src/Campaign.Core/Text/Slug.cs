using System.Text;

namespace Campaign.Core.Text;

/// <summary>Names for addresses and files: ASCII letters, digits and hyphens.</summary>
public static class Slug
{
    /// <summary>
    /// "Phòng ngừa, ứng phó" → "phong-ngua-ung-pho". Characters without an ASCII form are dropped, so a text only in
    /// Khmer gives the empty string and the caller needs another name.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string From(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in Folding.WithoutMarks(text))
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-' && c is not ('\'' or '’'))
                slug.Append('-');
        }
        return slug.ToString().TrimEnd('-');
    }
}
