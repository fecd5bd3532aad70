using System.Text.RegularExpressions;

namespace Campaign.Core.Intake.Drafting;

/// <summary>Puts a document's words into Markdown fields.</summary>
internal static partial class MarkdownText
{
    /// <summary>
    /// A line that is shown as it stands. A bullet stays a bullet, but a number does not become a list, because
    /// Markdown would renumber it where the document repeats or skips a number.
    /// </summary>
    /// <param name="line">The line, as plain text.</param>
    public static string Of(string line)
    {
        var bullet = Bullet().Match(line).Value;
        return bullet + Start().Replace(Signs().Replace(line[bullet.Length..], @"\$0"), @"$1\$2");
    }

    [GeneratedRegex("""^[-+*] """)]
    private static partial Regex Bullet();

    [GeneratedRegex("""[\\`*_\[\]<>&|~]""")]
    private static partial Regex Signs();

    [GeneratedRegex("""^(\d{0,9})([.)#+=\-])(?=\W|$)""")]
    private static partial Regex Start();
}
