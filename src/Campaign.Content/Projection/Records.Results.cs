using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Results;

namespace Campaign.Content.Projection;

internal static partial class Records
{
    private static Indicator Indicator(ItemHeader header, Fields from) =>
        new(header)
        {
            Code = from.Needed("code"),
            Order = from.Whole("order") ?? 0,
            Unit = from.Needed("unit"),
            Levels = [.. from.Choices("levels").Select(x => Enum.Parse<PlaceLevel>(x, ignoreCase: true))],
            AsksWomen = from.Flag("asksWomen"),
            Known = from.Choice("known") is { } known ? Enum.Parse<KnownCount>(known, ignoreCase: true) : null,
            Document = from.Pick("document"),
            Note = from.Text("note"),
        };
}
