using System.Text;
using System.Text.RegularExpressions;

namespace Campaign.Core.Forms;

/// <summary>
/// A text with names of reviewed fields in braces, <c>{text}[ {helpLine}]</c>. What stands in brackets is left out when
/// one of its fields is empty; when a field outside them is empty, the template cannot be used.
/// </summary>
public sealed partial class FormTemplate
{
    private readonly List<(bool Optional, string Text)> _pieces = [];

    /// <param name="source">The template as written.</param>
    /// <exception cref="FormatException">A brace or bracket stands alone; it says what is wrong.</exception>
    public FormTemplate(string source)
    {
        Source = source;
        var at = 0;
        foreach (Match bracket in Bracket().Matches(source))
        {
            Add(source[at..bracket.Index], optional: false);
            Add(bracket.Groups["inside"].Value, optional: true);
            at = bracket.Index + bracket.Length;
        }
        Add(source[at..], optional: false);
        if (Field().Replace(string.Concat(_pieces.Select(x => x.Text)), "").IndexOfAny(['[', ']', '{', '}']) >= 0)
            throw new FormatException($"«{source}»: một dấu ngoặc đứng lẻ.");
    }

    /// <summary>The template as written.</summary>
    public string Source { get; }

    /// <summary>Names of its fields.</summary>
    public IEnumerable<string> Fields => Field().Matches(Source).Select(x => x.Groups["name"].Value);

    /// <summary>Whether it has words of its own, which are Vietnamese.</summary>
    public bool HasWords => Field().Replace(Source, "").Any(char.IsLetter);

    /// <summary>The text with its fields; null when one that it needs is empty.</summary>
    public string? Fill(IReadOnlyDictionary<string, string> fields)
    {
        var result = new StringBuilder();
        foreach (var (optional, piece) in _pieces)
        {
            var isWhole = Field().Matches(piece).All(x => ValueOf(x).Length > 0);
            if (!isWhole && !optional)
                return null;
            if (isWhole)
                result.Append(Field().Replace(piece, ValueOf));
        }
        return result.ToString().Trim();

        string ValueOf(Match field) => fields.GetValueOrDefault(field.Groups["name"].Value, "");
    }

    private void Add(string text, bool optional)
    {
        if (text.Length > 0)
            _pieces.Add((optional, text));
    }

    [GeneratedRegex(@"\[(?<inside>[^\[\]]*)\]")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)\}")]
    private static partial Regex Field();
}
