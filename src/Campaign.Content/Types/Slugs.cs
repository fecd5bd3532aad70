using System.Globalization;
using System.Text;

namespace Campaign.Content.Types;

/// <summary>ASCII names from Vietnamese ones: "Thông điệp số 1" becomes <c>thong-diep-so-1</c>.</summary>
internal static class Slugs
{
    private const int MaxLength = 80;

    /// <summary>The name, or <c>muc</c> when nothing of it can be written in ASCII.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (c == 'đ')
                slug.Append('d');
            else if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (
                CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                && slug.Length > 0
                && slug[^1] != '-'
            )
                slug.Append('-');
        }
        var text = slug.ToString(0, Math.Min(slug.Length, MaxLength)).Trim('-');
        return text.Length == 0 ? "muc" : text;
    }
}
