using System.Text;

namespace Campaign.UmbracoHost.Media;

/// <summary>A kind of file officers may upload.</summary>
/// <param name="Extensions">Extensions, without the dot; the first is the one given to stored files.</param>
/// <param name="ContentType">How it is served.</param>
/// <param name="MaxBytes">The largest file accepted.</param>
/// <param name="Matches">Whether the first bytes are of this kind.</param>
/// <param name="MediaTypes">Aliases of media types, the best first.</param>
internal sealed record FileKind(
    IReadOnlyList<string> Extensions,
    string ContentType,
    long MaxBytes,
    Func<byte[], bool> Matches,
    IReadOnlyList<string> MediaTypes
)
{
    public bool IsPhoto => MediaTypes[0] == "Image" && !IsSvg;

    public bool IsSvg => ContentType == "image/svg+xml";

    /// <summary>Whether it has a playing time.</summary>
    public bool Plays => MediaTypes[0] is "Audio" or "Video";
}

/// <summary>What may be uploaded. A file is what its bytes say; the name must agree.</summary>
internal static class FileKinds
{
    private const long Mega = 1024 * 1024;

    public static IReadOnlyList<FileKind> All { get; } =
    [
        new(["jpg", "jpeg"], "image/jpeg", 20 * Mega, x => Starts(x, 0xFF, 0xD8, 0xFF), ["Image"]),
        new(["png"], "image/png", 20 * Mega, x => Starts(x, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A), ["Image"]),
        new(["webp"], "image/webp", 20 * Mega, x => Text(x, 0, "RIFF") && Text(x, 8, "WEBP"), ["Image"]),
        new(["svg"], "image/svg+xml", 2 * Mega, LooksLikeSvg, ["Image"]),
        new(["pdf"], "application/pdf", 50 * Mega, x => Text(x, 0, "%PDF-"), ["File"]),
        new(
            ["mp3"],
            "audio/mpeg",
            100 * Mega,
            x => Text(x, 0, "ID3") || (x is [0xFF, var b, ..] && (b & 0xE6) == 0xE2),
            ["Audio", "File"]
        ),
        new(["wav"], "audio/wav", 100 * Mega, x => Text(x, 0, "RIFF") && Text(x, 8, "WAVE"), ["Audio", "File"]),
        new(["ogg", "oga", "opus"], "audio/ogg", 100 * Mega, x => Text(x, 0, "OggS"), ["Audio", "File"]),
        new(["mp4", "m4v"], "video/mp4", 300 * Mega, x => Text(x, 4, "ftyp"), ["Video", "File"]),
        new(["vtt"], "text/vtt", Mega, IsWebVtt, ["File"]),
    ];

    /// <summary>The largest file of any kind, in bytes.</summary>
    public static long LargestBytes { get; } = All.Max(x => x.MaxBytes);

    public static FileKind? ByExtension(string? extension)
    {
        var bare = extension?.TrimStart('.').ToLowerInvariant();
        return All.FirstOrDefault(x => x.Extensions.Contains(bare));
    }

    public static FileKind? ByContent(byte[] head) => All.FirstOrDefault(x => x.Matches(head));

    private static bool Starts(byte[] head, params byte[] signature) => head.AsSpan().StartsWith(signature);

    private static bool Text(byte[] head, int at, string text) =>
        head.Length >= at + text.Length && Encoding.ASCII.GetString(head, at, text.Length) == text;

    // Captions of a video.
    private static bool IsWebVtt(byte[] head) =>
        Text(head, 0, "WEBVTT") || (Starts(head, 0xEF, 0xBB, 0xBF) && Text(head, 3, "WEBVTT"));

    private static bool LooksLikeSvg(byte[] head)
    {
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return text.StartsWith('<') && text.Contains("<svg", StringComparison.OrdinalIgnoreCase);
    }
}
