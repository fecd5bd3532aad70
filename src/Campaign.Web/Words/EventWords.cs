using Campaign.Core.Events;
using Campaign.Core.Places;

namespace Campaign.Web.Words;

/// <summary>When, where and how an event takes place, in words.</summary>
internal static class EventWords
{
    /// <summary>"Xã Mẫu, Tỉnh Lâm Đồng, 19:00. Trực tiếp." The last part is left out if nobody attends it.</summary>
    public static string Line(Event it, PlaceRegistry places)
    {
        var parts = new[] { Until(it), it.Venue, Places(it, places), Hours(it) }.Where(x => !string.IsNullOrEmpty(x));
        var line = string.Join(", ", parts);
        var mode = HasMode(it) ? Mode(it) : "";
        line = line.Length == 0 ? line : char.ToUpperInvariant(line[0]) + line[1..];
        return (line, mode) switch
        {
            ("", _) => mode,
            (_, "") => line + ".",
            _ => $"{line}. {mode}",
        };
    }

    /// <summary>14:00 – 16:30; null for an all-day event.</summary>
    public static string? Hours(Event it) =>
        (it.StartTime, it.EndTime) switch
        {
            (null, _) => null,
            ({ } start, null) => Dates.Time(start),
            ({ } start, { } end) => $"{Dates.Time(start)} – {Dates.Time(end)}",
        };

    /// <summary>Names of its places, as of the day of the event.</summary>
    public static string Places(Event it, PlaceRegistry places) =>
        string.Join(", ", it.Header.Places.Select(x => PlaceWords.Name(places, x, it.StartDate)));

    /// <summary>Whether people can attend it at all, unlike an observance day or a milestone.</summary>
    public static bool HasMode(Event it) => it.Online || it.Venue is not null || it.Organiser is not null;

    /// <summary>Whether its programme can be printed: it has one, and it has not been cancelled.</summary>
    public static bool HasSheet(Event it) => !it.Programme.IsEmpty && !it.Cancelled;

    public static string Mode(Event it) =>
        (it.InPerson, it.Online) switch
        {
            (true, true) => "Trực tiếp và trực tuyến.",
            (false, true) => "Trực tuyến.",
            _ => "Trực tiếp.",
        };

    private static string? Until(Event it) => it.EndDate == it.StartDate ? null : $"đến hết {Dates.Full(it.EndDate)}";
}
