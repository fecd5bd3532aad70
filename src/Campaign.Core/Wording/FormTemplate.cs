using System.Text;
using System.Text.RegularExpressions;
using Campaign.Core.Publication;

namespace Campaign.Core.Wording;

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

    /// <summary>What is wrong with it as a template of a type, in Vietnamese.</summary>
    public IEnumerable<string> Faults(ItemType type)
    {
        if (TemplateFields.Of(type) is not { } known)
        {
            yield return $"{type}: loại này không có mẫu.";
            yield break;
        }
        foreach (var field in Fields.Where(x => !known.Contains(x)))
            yield return $"«{Source}»: không có trường {field}; có: {string.Join(", ", known)}.";
        foreach (var needed in TemplateFields.NeededOf(type))
        {
            if (!Fields.Any(needed.Contains))
                yield return $"«{Source}»: thiếu {string.Join(" hoặc ", needed.Select(x => $"{{{x}}}"))}.";
            // When the other field is empty, the brackets would take this one away with them.
            else if (
                _pieces.Any(x => x.Optional && NamesIn(x.Text) is { Count: > 1 } both && both.Any(needed.Contains))
            )
                yield return $"«{Source}»: trong ngoặc vuông, {{{Fields.First(needed.Contains)}}} phải đứng một mình.";
        }
    }

    private static List<string> NamesIn(string text) =>
        [.. Field().Matches(text).Select(x => x.Groups["name"].Value).Distinct()];

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
