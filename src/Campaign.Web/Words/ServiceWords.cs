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
        service.Phones.Aggregate(
            service.Title,
            (title, x) => title.Replace($" ({x.Number})", "", StringComparison.Ordinal)
        );

    /// <summary>The name and, where a service has several numbers, what holds of this one.</summary>
    public static string NameBeside(Service service, Phone phone) =>
        service.Phones.Length > 1 && Terms(service, phone) is { } terms ? $"{Name(service)}. {terms}" : Name(service);

    /// <summary>
    /// Cost and hours of a call, as far as they are known, in the language of the service's texts: "Miễn phí, 24/7."
    /// What is said of the number goes before what is said of the service.
    /// </summary>
    public static string? Terms(Service service, Phone phone) =>
        Sentence(service.CostOf(phone), phone.Hours ?? HoursOf(service));

    /// <summary>The same for all its numbers, which are named where they differ.</summary>
    public static string? Terms(Service service)
    {
        var each = service.Phones.Select(x => (x.Number, Terms: Terms(service, x))).ToList();
        return each.DistinctBy(x => x.Terms).Count() <= 1
            ? each.FirstOrDefault().Terms
            : string.Join(' ', each.Where(x => x.Terms is not null).Select(x => $"{x.Number}: {x.Terms}"));
    }

    /// <summary>What is known of a number alone, beside what is said of its service; null: nothing.</summary>
    public static string? OwnTerms(Service service, Phone phone) =>
        Sentence(phone.Cost == service.Fees ? null : phone.Cost, phone.Hours);

    /// <summary>Weekly hours, one line for each set of days with the same hours.</summary>
    public static IEnumerable<string> Hours(OpeningHours hours, Ui ui) =>
        hours.AroundTheClock ? [ui.Service.Always] : Weekly(hours, ui).Select(Capital);

    private static string? HoursOf(Service service) =>
        service.Hours switch
        {
            null => null,
            { AroundTheClock: true } => "24/7",
            { } hours => string.Join("; ", Weekly(hours, Ui.For(service.Language.Split('-')[0]))),
        };

    private static string? Sentence(params string?[] parts) =>
        string.Join(", ", parts.OfType<string>()) is { Length: > 0 } text ? $"{Capital(text)}." : null;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static IEnumerable<string> Weekly(OpeningHours hours, Ui ui) =>
        hours
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

    private static string DayNames(List<int> days, Ui ui)
    {
        var names = days.Select(x =>
            ui.Language == "en" ? CultureInfo.InvariantCulture.DateTimeFormat.GetDayName((DayOfWeek)x) : Days[x]
        );
        return days.Count > 2 && days.Zip(days.Skip(1)).All(x => x.Second == x.First + 1)
            ? $"{names.First()} – {names.Last()}"
            : string.Join(", ", names);
    }
}
