using System.Globalization;
using System.Text;

namespace Campaign.Web.Broadcast.Sounds;

/// <summary>
/// Playlists in the extended M3U that every player reads: UTF-8 without a mark, Windows line ends.
/// </summary>
internal static class Playlists
{
    /// <summary>Media type of a playlist.</summary>
    public const string MediaType = "audio/x-mpegurl";

    /// <summary>A playlist.</summary>
    /// <param name="entries">Address or file name, seconds (-1: not known) and title of each.</param>
    public static byte[] Of(IEnumerable<(string Where, int Seconds, string Title)> entries)
    {
        var text = new StringBuilder("#EXTM3U\r\n");
        foreach (var (where, seconds, title) in entries)
            text.Append(CultureInfo.InvariantCulture, $"#EXTINF:{seconds},{title}\r\n{where}\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
