using System.Text;

namespace Campaign.Web.Formats;

/// <summary>
/// Text files that people open on their own computers: with a byte order mark and Windows line ends, because old
/// Notepad shows Vietnamese wrongly and everything in one line without them.
/// </summary>
internal static class WindowsText
{
    /// <summary>The file.</summary>
    public static byte[] Of(string text) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"))];
}
