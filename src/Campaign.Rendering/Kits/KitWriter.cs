using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Faults;
using Campaign.Rendering.Printing;

namespace Campaign.Rendering.Kits;

/// <summary>Writes kits: a ZIP with sheets, pictures, texts and a manifest with the hash of each.</summary>
public sealed class KitWriter(PrintService print, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private sealed record ManifestFile(string Name, string Title, string MediaType, long Bytes, string Sha256);

    private sealed record ManifestGap(string Name, string Title, IReadOnlyList<string> Reasons);

    /// <summary>Writes one kit. Every sheet is rendered before the first byte is written.</summary>
    /// <exception cref="RenderingException">A sheet could not be made; nothing has been written.</exception>
    public async Task WriteAsync(
        Stream output,
        KitRequest request,
        RenderCause cause,
        CancellationToken cancel = default
    )
    {
        var files = new List<(ManifestFile Entry, byte[] Bytes)>();
        var unfit = new List<ManifestGap>();
        foreach (var format in request.Formats)
        {
            var options = format.HasBleed ? request.Options : new();
            Rendition rendition;
            try
            {
                rendition = await print.RenderAsync(request.Content, format, options, cause, cancel);
            }
            // The kit is worth having without a size that this message does not fit.
            catch (UnprintableException why)
            {
                unfit.Add(new($"{format.Name}.{format.Extension}", format.Title, why.Faults));
                continue;
            }
            var bytes = await File.ReadAllBytesAsync(rendition.Path, cancel);
            files.Add((Entry($"{format.Name}.{format.Extension}", format.Title, format.MediaType, bytes), bytes));
        }
        if (unfit.Count > 0 && files.Count == 0)
            throw new UnprintableException([.. unfit.SelectMany(x => x.Reasons).Distinct()]);
        foreach (var text in request.Texts.Concat(Gaps(unfit)))
        {
            var bytes = Encoding.UTF8.GetBytes(text.Text.Normalize());
            files.Add((Entry(text.FileName, text.FileName, "text/plain; charset=utf-8", bytes), bytes));
        }

        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true) { Comment = Key(request) };
        foreach (var (entry, bytes) in files)
            await AddAsync(zip, entry.Name, bytes, cancel);
        var manifest = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                request.Name,
                Place = request.Content.PlaceName,
                request.Content.Organisation,
                request.Content.Language,
                request.Content.Theme,
                request.Content.Message,
                CreatedAt = clock.GetUtcNow(),
                Files = files.Select(f => f.Entry),
                NotOffered = unfit,
            },
            Json
        );
        await AddAsync(zip, "manifest.json", manifest, cancel);
    }

    /// <summary>
    /// Writes the kits of many communes into a folder, one file each. A kit that is already there, made from the same
    /// content, is skipped, so a batch that was stopped continues where it was. One that fails does not stop the
    /// others.
    /// </summary>
    public async Task<IReadOnlyList<KitStep>> WriteManyAsync(
        string folder,
        IReadOnlyList<KitRequest> requests,
        IProgress<KitStep>? progress = null,
        CancellationToken cancel = default
    )
    {
        Directory.CreateDirectory(folder);
        var steps = new List<KitStep>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancel };
        await Parallel.ForEachAsync(
            requests,
            parallel,
            async (request, token) =>
            {
                var path = Path.Combine(folder, request.Name + ".zip");
                var there = IsSame(path, request);
                var fault = there ? null : await TryWriteAsync(path, request, token);
                lock (steps)
                {
                    steps.Add(new KitStep(request.Name, steps.Count + 1, requests.Count, there, fault));
                    progress?.Report(steps[^1]);
                }
            }
        );
        return steps;
    }

    private async Task<string?> TryWriteAsync(string path, KitRequest request, CancellationToken cancel)
    {
        var part = path + ".part";
        try
        {
            await using (var file = File.Create(part))
                await WriteAsync(file, request, RenderCause.Editor, cancel);
            File.Move(part, path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is RenderingException or IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static bool IsSame(string path, KitRequest request)
    {
        if (!File.Exists(path))
            return false;
        try
        {
            using var zip = ZipFile.OpenRead(path);
            return zip.Comment == Key(request);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>
    /// Hash of everything that decides the kit: after an edited message or a new build the kit is made again.
    /// </summary>
    public static string Key(KitRequest request)
    {
        var build = typeof(KitWriter).Module.ModuleVersionId;
        var json = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                build,
                request.Content,
                Formats = request.Formats.Select(f => f.Name),
                request.Texts,
                request.Options,
            }
        );
        return Convert.ToHexStringLower(SHA256.HashData(json));
    }

    // Whoever opens the ZIP file looks at names, not at the manifest.
    private static IEnumerable<KitText> Gaps(List<ManifestGap> unfit) =>
        unfit.Count == 0
            ? []
            :
            [
                new(
                    "khong-co.txt",
                    string.Concat(unfit.Select(x => $"Không có {x.Title}: {string.Join(' ', x.Reasons)}\n"))
                ),
            ];

    private static ManifestFile Entry(string name, string title, string mediaType, byte[] bytes) =>
        new(name, title, mediaType, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    private async Task AddAsync(ZipArchive zip, string name, byte[] bytes, CancellationToken cancel)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = clock.GetUtcNow();
        await using var stream = await entry.OpenAsync(cancel);
        await stream.WriteAsync(bytes, cancel);
    }
}
