using Campaign.Core.Places;

namespace Campaign.Web.Words;

/// <summary>Names of places for people.</summary>
internal static class PlaceWords
{
    /// <summary>
    /// Full name on a day, with the province: "Xã Mẫu, tỉnh Lâm Đồng". The ref itself when the place is unknown.
    /// </summary>
    public static string Name(PlaceRegistry places, string @ref, DateOnly day)
    {
        if (places.Find(@ref) is not { } place)
            return @ref;
        var version = place.On(day) ?? place.Latest;
        return version.Parent is not null && places.Find(version.Parent) is { } parent
            ? $"{version.FullName}, {Lower((parent.On(day) ?? parent.Latest).FullName)}"
            : version.FullName;
    }

    /// <summary>
    /// What became of the former unit that was meant; null when the place still has the name that was typed.
    /// </summary>
    public static string? Note(PlaceRegistry places, PlaceAnswer answer, DateOnly day) =>
        answer is { Former: { } former, Places.IsEmpty: false }
            ? $"{former.Latest.FullName} nay thuộc "
                + $"{string.Join(", ", answer.Places.Select(x => Name(places, x.Ref, day)))}."
            : null;

    /// <summary>The question above the places to choose from.</summary>
    public static string Question(PlaceAnswer answer) =>
        answer switch
        {
            { Unknown: { } unknown } => $"Chưa rõ «{unknown}» là nơi nào hiện nay. Bạn ở nơi nào trong các nơi này?",
            { Choices.IsEmpty: true } => "Không có nơi nào tên như vậy. Có phải bạn muốn tìm:",
            _ => "Có nhiều nơi tên này. Bạn ở nơi nào?",
        };

    /// <summary>
    /// A place to choose from. A former unit is shown with its successor: "Tỉnh Hải Dương cũ (nay thuộc Thành phố Hải
    /// Phòng)".
    /// </summary>
    public static string Choice(PlaceRegistry places, Place place, DateOnly day) =>
        place.ExistsOn(day)
            ? Name(places, place.Ref, day)
            : $"{place.Latest.FullName} cũ (nay thuộc "
                + $"{string.Join(", ", places.Resolve(place.Ref, day).Select(x => Name(places, x.Ref, day)))})";

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
