using System.Text;

namespace Campaign.UmbracoHost.Media.Cleaning;

/// <summary>
/// Keeps of captions (WebVTT) only the cues: notes may name who wrote them, and style sheets have no place here.
/// </summary>
internal static class VttCleaning
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <exception cref="UploadRefusedException">There is nothing in it to show.</exception>
    public static byte[] Clean(byte[] file)
    {
        var text = Strict.GetString(file).TrimStart('\uFEFF').ReplaceLineEndings("\n").Normalize();
        var cues = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Skip(1)
            .Where(IsCue)
            .ToList();
        if (cues.Count == 0)
            throw new UploadRefusedException("Tệp phụ đề không có dòng phụ đề nào.");
        return Strict.GetBytes($"WEBVTT\n\n{string.Join("\n\n", cues)}\n");
    }

    // A cue may have a name in the line above its times.
    private static bool IsCue(string block) =>
        !block.StartsWith("NOTE", StringComparison.Ordinal)
        && block.Split('\n').Take(2).Any(x => x.Contains(" --> ", StringComparison.Ordinal));
}
