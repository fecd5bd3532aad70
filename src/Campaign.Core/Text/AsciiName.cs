namespace Campaign.Core.Text;

/// <summary>Names that are safe in addresses, file names and commands: <c>[a-z0-9]+(-[a-z0-9]+)*</c>.</summary>
public static class AsciiName
{
    /// <summary>
    /// Whether a name consists of lower-case ASCII letters and digits, in parts joined by single hyphens.
    /// </summary>
    public static bool IsValid(string? name)
    {
        if (
            string.IsNullOrEmpty(name)
            || name[0] == '-'
            || name[^1] == '-'
            || name.Contains("--", StringComparison.Ordinal)
        )
            return false;
        return name.All(c => c is '-' || char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c));
    }
}
