using System.Collections.Immutable;

namespace Campaign.Web.Boards;

/// <summary>A screen for which files are made.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
internal sealed record BoardSize(int Width, int Height)
{
    /// <summary>Televisions, lying and standing. LED matrices crawl, and take the page.</summary>
    public static ImmutableArray<BoardSize> All { get; } = [new(1920, 1080), new(1080, 1920)];

    /// <summary>Its name in addresses.</summary>
    public string Name => $"{Width}x{Height}";

    /// <summary>The one of that name; null when there is none.</summary>
    public static BoardSize? Find(string name) => All.FirstOrDefault(x => x.Name == name);
}
