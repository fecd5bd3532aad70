using System.Globalization;
using Campaign.Core.Services;

namespace Campaign.Web.Words;

/// <summary>The texts of a service entry.</summary>
internal static class ServiceWords
{
    private static readonly string[] Days =
    [
        "Chủ Nhật",
        "thứ Hai",
        "thứ Ba",
        "thứ Tư",
        "thứ Năm",
        "thứ Sáu",
        "thứ Bảy",
    ];

    /// <summary>The name without the number, which is shown next to it anyway.</summary>
    public static string Name(Service service) =>
        service.Phones.IsEmpty
            ? service.Title
            : service.Title.Replace($" ({service.Phones[0].Number})", "", StringComparison.Ordinal);

    /// <summary>Cost and hours of a call, as far as they are known: "Miễn phí, 24/7."</summary>
    public static string? Terms(Service service, Phone phone)
    {
        var parts = new[]
        {
            phone.Cost ?? service.Fees,
            phone.Hours ?? (service.Hours is { AroundTheClock: true } ? "24/7" : null),
        };
        return string.Join(", ", parts.OfType<string>()) is { Length: > 0 } text ? $"{text}." : null;
    }

    /// <summary>Weekly hours, one line for each set of days with the same hours.</summary>
    public static IEnumerable<string> Hours(OpeningHours hours, Ui ui)
    {
        if (hours.AroundTheClock)
            return [ui.Service.Always];
        return hours
            .Spans.GroupBy(x => x.Day)
            .Select(x =>
                (
                    Day: (int)x.Key,
                    Times: string.Join(", ", x.Select(s => $"{Dates.Time(s.Opens)} – {Dates.Time(s.Closes)}"))
                )
            )
            .OrderBy(x => x.Day == 0 ? 7 : x.Day)
            .GroupBy(x => x.Times)
            .Select(x => $"{DayNames(x.Select(d => d.Day).ToList(), ui)}: {x.Key}");
    }

    private static string DayNames(List<int> days, Ui ui)
    {
        var names = days.Select(x =>
            ui.Language == "en" ? CultureInfo.InvariantCulture.DateTimeFormat.GetDayName((DayOfWeek)x) : Days[x]
        );
        var line =
            days.Count > 2 && days.Zip(days.Skip(1)).All(x => x.Second == x.First + 1)
                ? $"{names.First()} – {names.Last()}"
                : string.Join(", ", names);
        return char.ToUpperInvariant(line[0]) + line[1..];
    }
}
