using System.Buffers;
using Campaign.Core.Text;
using Campaign.Core.Time;
using Campaign.Web.Http.Answers;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Campaign.Web.Formats;

/// <summary>What the product's calendars have in common, in the form Ical.Net writes.</summary>
internal static class PublishedCalendar
{
    private const string Zone = CampaignClock.DefaultZone;
    private const string Fold = "\r\n ";
    private const int LineOctets = 75;

    /// <summary>A calendar without events, in Vietnamese time.</summary>
    public static Calendar Named(string product, string? name)
    {
        var calendar = new Calendar
        {
            ProductId = $"-//Campaign//{product}//VI",
            Scale = "GREGORIAN",
            Method = "PUBLISH",
        };
        if (Text(name) is { } shown)
            calendar.AddProperty("X-WR-CALNAME", shown);
        calendar.AddTimeZone(VietNam());
        return calendar;
    }

    /// <summary>The calendar as an answer.</summary>
    public static Answer Answer(Calendar calendar) =>
        new(Folded(new CalendarSerializer().SerializeToString(calendar)!.Replace(Fold, "", StringComparison.Ordinal)));

    /// <summary>A day.</summary>
    public static CalDateTime Day(DateOnly day) => new(day);

    /// <summary>A local time in Viet Nam.</summary>
    public static CalDateTime Local(DateTime local) => new(local, Zone);

    /// <summary>An instant.</summary>
    public static CalDateTime Instant(DateTimeOffset at) => new(at.UtcDateTime);

    /// <summary>
    /// An identifier that no other site uses, so that an entry keeps it wherever the calendar is imported.
    /// </summary>
    public static string Uid(string entry, string baseUrl) => $"{entry}@{new Uri(baseUrl).Authority}";

    /// <summary>The text without control characters, which iCalendar forbids; null when nothing is left.</summary>
    public static string? Text(string? text) => PrintableText.Of(text ?? "") is { Length: > 0 } kept ? kept : null;

    // Ical.Net may break a line between the two halves of an emoji, which is then lost in UTF-8. So lines are joined
    // and broken again here, at 75 octets and between characters.
    private static byte[] Folded(string lines)
    {
        var (bytes, room) = (new ArrayBufferWriter<byte>(lines.Length * 2), LineOctets);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in lines.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(utf8);
            if (rune.Value is '\r' or '\n')
                room = LineOctets;
            else if ((room -= length) < 0)
            {
                bytes.Write("\r\n "u8);
                room = LineOctets - 1 - length;
            }
            bytes.Write(utf8[..length]);
        }
        return bytes.WrittenSpan.ToArray();
    }

    // Built here because Ical.Net derives a yearly rule from the system's time zone data. Viet Nam has kept UTC+7
    // without daylight saving since 13/6/1975.
    private static VTimeZone VietNam()
    {
        var (zone, hours) = (new VTimeZone(Zone), new UtcOffset(TimeSpan.FromHours(7)));
        zone.TimeZoneInfos.Add(
            new VTimeZoneInfo("STANDARD")
            {
                DtStart = new CalDateTime(1975, 6, 13, 0, 0, 0),
                OffsetFrom = hours,
                OffsetTo = hours,
                TimeZoneName = "+07",
            }
        );
        return zone;
    }
}
