using System.Globalization;
using System.Text;
using Campaign.Core.Publication;
using Campaign.Core.Text.Typing;
using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Pages;

/// <summary>
/// The query of a page, or the fields of a submitted form. Invalid values become faults, which the caller turns into a
/// single 400 page. Unknown names are ignored, because messengers append their own to shared links.
/// </summary>
public sealed class PageQuery(IEnumerable<KeyValuePair<string, StringValues>> source)
{
    private const int MaxLength = 200;
    private readonly Dictionary<string, StringValues> _values = new(source, StringComparer.Ordinal);
    private readonly List<Fault> _faults = [];

    /// <summary>What is wrong with the values read so far.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>Adds a fault found by the page itself.</summary>
    public void Refuse(string name, string message) => _faults.Add(new Fault(name, message));

    /// <summary>Plain text, NFC and trimmed; null when absent or empty.</summary>
    public string? Text(string name) => Values(name).FirstOrDefault();

    /// <summary>
    /// Text that a person typed and that is interpreted rather than validated, as far as it is read. Never a fault;
    /// null when nothing is left.
    /// </summary>
    public string? Typed(string name) =>
        _values
            .GetValueOrDefault(name)
            .Where(x => x is not null)
            .Select(x => TypedText.Kept(x!).Trim())
            .FirstOrDefault(x => x.Length > 0);

    /// <summary>The value if it is one of the allowed ones.</summary>
    public string? Choice(string name, IEnumerable<string> allowed, string what)
    {
        var value = Text(name);
        if (value is null || allowed.Contains(value, StringComparer.Ordinal))
            return value;
        Refuse(name, $"Không có {what} «{value}».");
        return null;
    }

    /// <summary>The allowed ones among the values; every other one is a fault.</summary>
    public IReadOnlyList<string> Choices(string name, IReadOnlyCollection<string> allowed, string what)
    {
        var values = Values(name).Distinct(StringComparer.Ordinal).ToList();
        foreach (var wrong in values.Where(x => !allowed.Contains(x, StringComparer.Ordinal)))
            Refuse(name, $"Không có {what} «{wrong}».");
        return [.. values.Where(x => allowed.Contains(x, StringComparer.Ordinal))];
    }

    /// <summary>A whole number from 1 to <paramref name="max"/>.</summary>
    public int? Number(string name, int max, string what)
    {
        if (Text(name) is not { } text)
            return null;
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1
            && number <= max
        )
            return number;
        Refuse(name, $"Không có {what} «{text}», chỉ có từ 1 đến {max}.");
        return null;
    }

    /// <summary>A month written as <c>2026-11</c>; returns its first day.</summary>
    public DateOnly? Month(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (
            DateOnly.TryParseExact(
                text + "-01",
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            ) && day.Year is >= 1990 and <= 2100
        )
            return day;
        Refuse(name, $"«{text}» không phải là tháng. Viết như 2026-11, từ năm 1990 đến 2100.");
        return null;
    }

    private IEnumerable<string> Values(string name)
    {
        foreach (var raw in _values.GetValueOrDefault(name))
        {
            if (string.IsNullOrWhiteSpace(raw))
                continue;
            if (raw.Length > MaxLength || !TryNormalise(raw, out var text))
                Refuse(name, $"Giá trị quá dài hoặc có ký tự không đọc được (tối đa {MaxLength} ký tự).");
            else
                yield return text;
        }
    }

    private static bool TryNormalise(string raw, out string text)
    {
        text = "";
        if (raw.Any(char.IsControl) || raw.EnumerateRunes().Any(x => x == Rune.ReplacementChar))
            return false;
        text = Core.Text.Nfc.Of(raw).Trim();
        return true;
    }
}
