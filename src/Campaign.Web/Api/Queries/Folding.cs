using System.Globalization;
using System.Text;

namespace Campaign.Web.Api.Queries;

/// <summary>Text without case and Vietnamese marks, for the simple word filter of lists.</summary>
internal static class Folding
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        return folded.ToString();
    }
}
