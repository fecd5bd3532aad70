using Campaign.Web.Http.Problems;

namespace Campaign.Web.Delivery.Rendering;

/// <summary>
/// The properties listed in <c>expand</c> or <c>fields</c>: <c>properties[a,b[properties[$all]]]</c>.
/// </summary>
internal sealed class PropertyTree
{
    private const string All = "$all";

    // Each level can multiply the work.
    private const int Deepest = 5;

    private readonly Dictionary<string, PropertyTree> _properties = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it lists nothing.</summary>
    public bool IsEmpty => _properties.Count == 0;

    /// <summary>What it lists within a property; null when it does not list the property.</summary>
    public PropertyTree? Of(string alias) => _properties.GetValueOrDefault(alias) ?? _properties.GetValueOrDefault(All);

    /// <summary>Reads a query parameter; null when it is absent.</summary>
    /// <exception cref="ProblemException">The parameter is invalid.</exception>
    public static PropertyTree? Parse(string parameter, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var at = 0;
        if (text.Trim() == All)
            text = $"properties[{All}]";
        var tree = Level(parameter, text, ref at, 1);
        return at == text.Length ? tree : throw Wrong(parameter, text, at);
    }

    private static PropertyTree Level(string parameter, string text, ref int at, int depth)
    {
        if (depth > Deepest)
            throw ProblemException.Parameter(parameter, $"at most {Deepest} levels.");
        if (!text.AsSpan(at).StartsWith("properties["))
            throw Wrong(parameter, text, at);
        at += "properties[".Length;
        var tree = new PropertyTree();
        while (true)
        {
            var start = at;
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '$' or '_' or '-'))
                at++;
            if (at == start || at == text.Length)
                throw Wrong(parameter, text, at);
            var alias = text[start..at];
            tree._properties[alias] = text[at] == '[' ? Nested(parameter, text, ref at, depth) : new PropertyTree();
            if (at == text.Length || text[at] is not (',' or ']'))
                throw Wrong(parameter, text, at);
            if (text[at++] == ']')
                return tree;
        }
    }

    private static PropertyTree Nested(string parameter, string text, ref int at, int depth)
    {
        at++;
        var tree = Level(parameter, text, ref at, depth + 1);
        return at < text.Length && text[at++] == ']' ? tree : throw Wrong(parameter, text, at);
    }

    private static ProblemException Wrong(string parameter, string text, int at) =>
        ProblemException.Parameter(
            parameter,
            $"cannot be read from character {at + 1} of '{text}'; "
                + "an example is properties[title,places[properties[$all]]]."
        );
}
