using System.Globalization;

namespace Campaign.Web.Words;

/// <summary>Formats how long something takes to read aloud.</summary>
internal static class Lengths
{
    /// <summary>"1 phút 22 giây".</summary>
    public static string Of(double seconds)
    {
        var whole = (int)Math.Ceiling(seconds);
        return whole < 60 ? $"{whole} giây"
            : whole % 60 == 0 ? $"{whole / 60} phút"
            : string.Create(CultureInfo.InvariantCulture, $"{whole / 60} phút {whole % 60:00} giây");
    }

    /// <summary>"1:22".</summary>
    public static string Clock(double seconds)
    {
        var whole = (int)Math.Ceiling(seconds);
        return string.Create(CultureInfo.InvariantCulture, $"{whole / 60}:{whole % 60:00}");
    }
}
