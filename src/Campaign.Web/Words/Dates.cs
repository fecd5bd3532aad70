using System.Globalization;

namespace Campaign.Web.Words;

/// <summary>Dates as people write them. Digits are ASCII whatever the machine's culture.</summary>
internal static class Dates
{
    private static readonly string[] Weekdays =
    [
        "Chủ Nhật",
        "Thứ Hai",
        "Thứ Ba",
        "Thứ Tư",
        "Thứ Năm",
        "Thứ Sáu",
        "Thứ Bảy",
    ];

    /// <summary>21/11/2025</summary>
    public static string Full(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>21/11</summary>
    public static string Short(DateOnly day) => day.ToString("dd/MM", CultureInfo.InvariantCulture);

    /// <summary>2025-11-21</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Thứ Sáu</summary>
    public static string Weekday(DateOnly day) => Weekdays[(int)day.DayOfWeek];

    /// <summary>15/11 – 15/12/2025, or 25/11/2025 for one day.</summary>
    public static string Range(DateOnly from, DateOnly to) =>
        from == to ? Full(from)
        : from.Year == to.Year ? $"{Short(from)} – {Full(to)}"
        : $"{Full(from)} – {Full(to)}";

    /// <summary>21 November 2025</summary>
    public static string English(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>14:00</summary>
    public static string Time(TimeOnly time) => time.ToString("H:mm", CultureInfo.InvariantCulture);

    /// <summary>A number with Vietnamese thousands separators: 1.234.567.</summary>
    public static string Number(decimal value)
    {
        var text = value.ToString("#,##0.##", CultureInfo.InvariantCulture);
        return text.Replace(',', ';').Replace('.', ',').Replace(';', '.');
    }
}
