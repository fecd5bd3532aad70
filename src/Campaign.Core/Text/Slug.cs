using System.Text;

namespace Campaign.Core.Text;

/// <summary>Names for addresses and files: ASCII letters, digits and hyphens.</summary>
public static class Slug
{
    /// <summary>
    /// "Phòng ngừa, ứng phó" → "phong-ngua-ung-pho". Characters that have no ASCII form are left out, so a text in
    /// Khmer
    /// alone gives the empty string: the caller must have another name ready.
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
