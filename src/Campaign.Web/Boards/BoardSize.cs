using System.Collections.Immutable;

namespace Campaign.Web.Boards;

/// <summary>A screen for which files are made.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
internal sealed record BoardSize(int Width, int Height)
{
    /// <summary>Televisions, lying and standing, and small LED matrices.</summary>
    public static ImmutableArray<BoardSize> All { get; } =
    [new(1920, 1080), new(1080, 1920), new(192, 96) { IsMatrix = true }, new(384, 192) { IsMatrix = true }];

    /// <summary>Whether it is a small LED matrix: it shows few words at once, and one colour.</summary>
    public bool IsMatrix { get; private init; }

    /// <summary>How long each picture is shown; that of a matrix has fewer words.</summary>
    public int Seconds => IsMatrix ? 4 : 9;

    /// <summary>Its name in addresses.</summary>
    public string Name => $"{Width}x{Height}";

    /// <summary>The one of that name; null when there is none.</summary>
    public static BoardSize? Find(string name) => All.FirstOrDefault(x => x.Name == name);
}
