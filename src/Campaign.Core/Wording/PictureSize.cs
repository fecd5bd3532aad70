using System.Globalization;

namespace Campaign.Core.Wording;

/// <summary>A size of picture that officers added, because a network asks for it.</summary>
/// <param name="Title">What officers call it.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record PictureSize(string Title, int Width, int Height)
{
    /// <summary>Pixels of the shorter side, at least: below it no letter of a whole message can be read.</summary>
    public const int Least = 400;

    /// <summary>Pixels of the longer side, at most.</summary>
    public const int Most = 2400;

    /// <summary>Sizes that are drawn everywhere.</summary>
    public static readonly (int Width, int Height)[] Drawn = [(1200, 630), (1080, 1080), (1080, 1920)];

    private const int LongestTitle = 60;

    // Wider or higher pictures have no room for the message beside the numbers to call.
    private const double MostProportion = 3;

    /// <summary>What is wrong with it, in Vietnamese.</summary>
    public IEnumerable<string> Faults()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"«{Title}» {Width} × {Height}");
        if (Title.Length > LongestTitle || Title.Any(char.IsControl))
            yield return $"{name}: tên dài nhất {LongestTitle} ký tự.";
        var (shorter, longer) = (Math.Min(Width, Height), Math.Max(Width, Height));
        if (shorter < Least || longer > Most)
            yield return $"{name}: mỗi cạnh từ {Least} đến {Most} điểm ảnh.";
        else if (longer > shorter * MostProportion)
            yield return $"{name}: cạnh dài nhiều nhất gấp {MostProportion} lần cạnh ngắn.";
        if (Drawn.Contains((Width, Height)))
            yield return $"{name}: cỡ này có sẵn, chọn ở «Cỡ ảnh».";
    }
}
