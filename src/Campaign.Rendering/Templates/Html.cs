using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Campaign.Rendering.Templates;

/// <summary>A piece of HTML. Whatever is interpolated into it is encoded, unless it is HTML itself.</summary>
internal readonly record struct Html(string Value)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly string[] BareElements = ["<title", "<desc", "<text", "<style", "<script"];

    public static Html Empty { get; } = new("");

    public static Html Of(Builder markup) => new(markup.ToString());

    /// <summary>Markup from a file of this project or of a checked theme, never from content.</summary>
    public static Html Trusted(string markup) => new(markup);

    /// <summary>Text as it is.</summary>
    public static Html Plain(string text) => new(Encoder.Encode(text));

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(p => p.Value)));

    public static Html If(bool condition, Func<Html> markup) => condition ? markup() : Empty;

    public override string ToString() => Value ?? "";

    /// <summary>Collects an interpolated string.</summary>
    [InterpolatedStringHandler]
    public readonly struct Builder(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _text = new(literalLength + formattedCount * 32);

        public void AppendLiteral(string literal) => _text.Append(literal);

        public void AppendFormatted(Html html) => _text.Append(html.Value);

        public void AppendFormatted(IEnumerable<Html> parts) => _text.Append(Join(parts).Value);

        public void AppendFormatted(string? content) =>
            _text.Append(IsAmongText() ? Unbroken.Numbers(content ?? "").Value : Encoder.Encode(content ?? ""));

        // Whether what comes next is text that a person sees: neither in a tag nor in an element that takes no markup.
        private bool IsAmongText()
        {
            for (var i = _text.Length - 1; i >= 0; i--)
                if (_text[i] == '<')
                    return false;
                else if (_text[i] == '>')
                    return !EndsBareElement(i);
            return false;
        }

        private bool EndsBareElement(int end)
        {
            var start = end;
            while (start > 0 && _text[start] != '<')
                start--;
            var tag = _text.ToString(start, end - start + 1);
            return BareElements.Any(x => tag.StartsWith(x, StringComparison.Ordinal));
        }

        public void AppendFormatted(double number) => _text.Append(CultureInfo.InvariantCulture, $"{number:0.####}");

        public override string ToString() => _text.ToString();
    }
}
