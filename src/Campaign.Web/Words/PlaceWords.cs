using Campaign.Core.Places;

namespace Campaign.Web.Words;

/// <summary>Names of places for people.</summary>
internal static class PlaceWords
{
    /// <summary>
    /// Full name on a day, with its province: "Xã Mẫu, tỉnh Lâm Đồng". The ref itself when it is unknown.
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

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
