using System.Globalization;
using Campaign.Rendering.Templates;

namespace Campaign.Web.Broadcast.Loa;

/// <summary>A month's figures as tables, the same on the page and in print.</summary>
internal static class MonthTables
{
    /// <summary>One table by place and one by script.</summary>
    public static IReadOnlyList<PrintTable> Of(MonthModel month) =>
        [
            new(
                "Theo địa phương",
                ["Địa phương", "Bài công bố", "Tải bằng khóa", "Mở trang loa", "Số ngày phát", "Lượt phát"],
                [.. month.Places.Select(x => Row(x.Name, x.Published, x.ByKey, x.ByPage, x.Days, x.Aired))]
            ),
            new(
                "Theo bài",
                ["Bài", "Tải riêng bài này", "Số nơi phát", "Lượt phát"],
                [.. month.Scripts.Select(x => Row(x.Title, x.Pulled, x.Places, x.Aired))]
            ),
        ];

    private static string[] Row(string name, params int[] figures) =>
        [name, .. figures.Select(x => x.ToString(CultureInfo.InvariantCulture))];
}
