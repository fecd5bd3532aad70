using System.Globalization;
using System.Text.RegularExpressions;
using Campaign.Core.Results;

namespace Campaign.Web.Reporting.Form;

/// <summary>A count as people type it: 23800, 23.800 or 23 800.</summary>
internal static partial class TypedCount
{
    /// <summary>What to write instead, Vietnamese.</summary>
    public const string Expected = "Chỉ ghi số nguyên, ví dụ 23800 hoặc 23.800; chưa có số liệu thì để trống.";

    /// <summary>Whether it can be read; an empty field can, and is no number.</summary>
    public static bool TryRead(string? typed, out long? count)
    {
        count = null;
        var text = Spaces().Replace(typed ?? "", "");
        if (text.Length == 0)
            return true;
        if (Grouped().IsMatch(text))
            text = text.Replace(".", "", StringComparison.Ordinal);
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) || read > Figure.Most)
            return false;
        count = read;
        return true;
    }

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\A[0-9]{1,3}(\.[0-9]{3})+\z")]
    private static partial Regex Grouped();
}
