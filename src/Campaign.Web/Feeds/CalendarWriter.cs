using System.Buffers;
using System.Globalization;
using System.Text;

namespace Campaign.Web.Feeds;

/// <summary>Writes the content lines of iCalendar (RFC 5545): CRLF, 75 octets a line, escaped text.</summary>
internal sealed class CalendarWriter
{
    private const int LineOctets = 75;
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>A property whose value needs no escaping.</summary>
    public CalendarWriter Line(string name, string value)
    {
        var room = LineOctets;
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            // A character is never split over two lines, though the RFC would allow it: many readers decode each line.
            var length = rune.EncodeToUtf8(utf8);
            if (length > room)
            {
                _bytes.Write("\r\n "u8);
                room = LineOctets - 1;
            }
            _bytes.Write(utf8[..length]);
            room -= length;
        }
        _bytes.Write("\r\n"u8);
        return this;
    }

    /// <summary>A property that holds text; left out when there is none.</summary>
    public CalendarWriter Text(string name, string? text) =>
        string.IsNullOrEmpty(text) ? this : Line(name, Escape(text));

    /// <summary>A day.</summary>
    public CalendarWriter Day(string name, DateOnly day) =>
        Line($"{name};VALUE=DATE", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    /// <summary>A local time of the calendar's zone.</summary>
    public CalendarWriter Local(string name, string zone, DateTime local) =>
        Line($"{name};TZID={zone}", local.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture));

    /// <summary>An instant.</summary>
    public CalendarWriter Instant(string name, DateTimeOffset at) =>
        Line(name, at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings("\n"))
            _ = c switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                '\t' => escaped.Append(c),
                < ' ' or '\x7F' => escaped,
                _ => escaped.Append(c),
            };
        return escaped.ToString();
    }
}
