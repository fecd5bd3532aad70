using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Campaign.Core.Broadcast;
using Campaign.Web.Formats;
using Campaign.Web.Http.Answers;
using Campaign.Web.Media;

namespace Campaign.Web.Broadcast;

/// <summary>
/// The programme on a memory stick: text, SSML, PDF, sound, recordings, a manifest with SHA-256 digests, and the same
/// digests as a list for <c>sha256sum --check</c>. Names are ASCII for the sake of old players, and the same programme
/// gives the same bytes.
/// </summary>
internal sealed class ProgrammeZip(IUploadedFiles recordings)
{
    /// <summary>The whole programme for the person who reads aloud.</summary>
    internal const string ReaderFile = "doc-truoc.txt";

    /// <summary>The programme on A4.</summary>
    internal const string PdfFile = "chuong-trinh.pdf";

    private static readonly UTF8Encoding Utf8 = new(false);
    private static readonly JsonSerializerOptions Readable = new(Answer.JsonOptions) { WriteIndented = true };

    /// <summary>Packs a programme.</summary>
    /// <param name="day">The programme.</param>
    /// <param name="pdf">Its PDF; null when it cannot be rendered here.</param>
    /// <param name="gaps">What it lacks, for the manifest.</param>
    /// <param name="sounds">Sound of its sessions with a playlist, or a note about what has none.</param>
    /// <param name="timing">Pauses for the SSML.</param>
    public async Task<byte[]> PackAsync(
        DayProgramme day,
        byte[]? pdf,
        IEnumerable<PackageGap?> gaps,
        IReadOnlyList<(string Name, byte[] Bytes)> sounds,
        SpeechTiming timing
    ) => Pack(day, await FilesAsync(day, pdf, gaps, sounds, timing));

    /// <summary>Packs the files of a programme.</summary>
    public static byte[] Pack(DayProgramme day, IEnumerable<(string Name, byte[] Bytes)> files) =>
        // A fixed time makes equal programmes equal files.
        SteadyZip.Pack(
            files,
            new DateTimeOffset(day.Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
            CompressionLevel.Optimal
        );

    /// <summary>The files of a package, the list of digests last.</summary>
    /// <param name="day">The programme.</param>
    /// <param name="pdf">Its PDF; null for none.</param>
    /// <param name="gaps">What it lacks, for the manifest.</param>
    /// <param name="more">What else is to go in, such as sound.</param>
    /// <param name="timing">Pauses for the SSML.</param>
    public async Task<IReadOnlyList<(string Name, byte[] Bytes)>> FilesAsync(
        DayProgramme day,
        byte[]? pdf,
        IEnumerable<PackageGap?> gaps,
        IReadOnlyList<(string Name, byte[] Bytes)> more,
        SpeechTiming timing
    )
    {
        var files = new List<(string Name, byte[] Bytes)>
        {
            (ReaderFile, WindowsText.Of(ProgrammeText.ForReader(day))),
        };
        foreach (var session in day.Sessions)
        {
            var name = session.Session.Session.ApiName();
            files.Add(($"{name}.txt", WindowsText.Of(PlainText.From(session.Review))));
            files.Add(($"{name}.ssml", Bytes(Ssml.From(session.Review, timing))));
        }
        files.AddRange(more);
        if (pdf is not null)
            files.Add((PdfFile, pdf));
        var lacks = gaps.OfType<PackageGap>().ToList();
        foreach (var (index, script) in day.Programme.Scripts.Index())
        foreach (var file in script.Recordings)
        {
            var name = $"ghi-am/{index + 1:00}-{file.Name}";
            if (await recordings.ReadAsync(file) is { } sound)
                files.Add((name, sound));
            else if (!recordings.IsGone(file))
                lacks.Add(new($"{name}: máy chủ không đọc được tệp ghi âm này", Comes: true));
        }
        files.Add(("manifest.json", Manifest(day, files, lacks)));
        files.Add(("SHA256SUMS", Bytes(SteadyZip.Sums(files))));
        return files;
    }

    private static byte[] Manifest(DayProgramme day, List<(string Name, byte[] Bytes)> files, List<PackageGap> lacks) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new ZipManifest(
                day.Place.Ref,
                day.PlaceName,
                day.Day,
                day.Language,
                day.Version,
                day.Programme.Seconds,
                lacks.Count == 0 ? null : string.Join("; ", lacks.Select(x => x.What)),
                lacks.Exists(x => x.Comes),
                [.. files.Select(x => new ZipEntry(x.Name, x.Bytes.Length, SteadyZip.Digest(x.Bytes)))]
            ),
            Readable
        );

    private static byte[] Bytes(string text) => Utf8.GetBytes(text);
}

/// <summary>Something that a package lacks, though the programme has it.</summary>
/// <param name="What">The file and why it is missing, in Vietnamese.</param>
/// <param name="Comes">Whether it may be there when the package is fetched again in some minutes.</param>
internal sealed record PackageGap(string What, bool Comes);

/// <summary>What a package contains.</summary>
/// <param name="Place">Code of the place.</param>
/// <param name="PlaceName">Its name.</param>
/// <param name="Date">The day.</param>
/// <param name="Language">Language of the texts.</param>
/// <param name="Version">Sequence of the last change that the programme can depend on.</param>
/// <param name="Seconds">Length of all sessions.</param>
/// <param name="Missing">What could not be packed and why; null when nothing is missing.</param>
/// <param name="Later">Whether a package fetched some minutes later may have it.</param>
/// <param name="Files">Every file except this one and the list of digests.</param>
internal sealed record ZipManifest(
    string Place,
    string PlaceName,
    DateOnly Date,
    string Language,
    long Version,
    int Seconds,
    string? Missing,
    bool Later,
    ImmutableArray<ZipEntry> Files
);

/// <summary>A file of a package.</summary>
/// <param name="Name">Path inside the package.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Sha256">Digest, lower-case hex.</param>
internal sealed record ZipEntry(string Name, long Bytes, string Sha256);
