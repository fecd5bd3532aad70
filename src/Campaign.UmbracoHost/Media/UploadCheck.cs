using Campaign.UmbracoHost.Media.Cleaning;

namespace Campaign.UmbracoHost.Media;

/// <summary>An upload was refused; the message is for officers and says what to do.</summary>
internal sealed class UploadRefusedException(string message) : Exception(message);

/// <summary>What is to be stored of an upload.</summary>
/// <param name="Content">The file without its metadata.</param>
/// <param name="Seconds">Playing time; null when it has none, or it is not known.</param>
internal sealed record Admitted(Stream Content, double? Seconds = null) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}

/// <summary>Lets in only what is what it claims to be, and takes out what must not become public.</summary>
internal sealed class UploadCheck(PdfCleaning pdf, PlayingTime time)
{
    private const int HeadBytes = 4096;

    /// <summary>Checks a file and returns what is to be stored: without names, places and other metadata.</summary>
    /// <exception cref="UploadRefusedException">The file is not let in.</exception>
    public async Task<Admitted> AdmitAsync(string fileName, Stream content, long length, CancellationToken cancel)
    {
        var kind = FileKinds.ByExtension(Path.GetExtension(fileName))
            ?? throw new UploadRefusedException($"Không nhận loại tệp “{Path.GetExtension(fileName)}”. Nhận: {Accepted}.");
        if (length == 0)
            throw new UploadRefusedException("Tệp rỗng.");
        if (length > kind.MaxBytes)
            throw new UploadRefusedException($"Tệp lớn hơn {kind.MaxBytes / 1024 / 1024} MB, là giới hạn của loại {kind.Extensions[0]}.");
        var head = new byte[(int)Math.Min(HeadBytes, length)];
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        if (!kind.Matches(head[..read]))
            throw new UploadRefusedException($"Nội dung tệp không phải là {kind.Extensions[0]} như tên gọi.");
        content.Position = 0;
        if (kind.IsPhoto || kind.IsSvg)
        {
            using var buffer = new MemoryStream((int)length);
            await content.CopyToAsync(buffer, cancel);
            return new(new MemoryStream(kind.IsSvg ? SvgCleaning.Clean(buffer.ToArray()) : Photo.Clean(buffer.ToArray(), kind)));
        }
        return kind.ContentType == "application/pdf" ? await PdfAsync(content, cancel) : await TimedAsync(content, kind, cancel);
    }

    private static string Accepted => string.Join(", ", FileKinds.All.Select(x => x.Extensions[0]));

    private async Task<Admitted> PdfAsync(Stream content, CancellationToken cancel)
    {
        await using var file = WorkFile();
        await content.CopyToAsync(file, cancel);
        await file.FlushAsync(cancel);
        return new(new MemoryStream(await pdf.CleanAsync(file.Name, cancel)));
    }

    private async Task<Admitted> TimedAsync(Stream content, FileKind kind, CancellationToken cancel)
    {
        var clean = WorkFile();
        try
        {
            Cleaner(kind)(content, clean);
            await clean.FlushAsync(cancel);
            var seconds = await time.OfAsync(clean.Name, cancel);
            clean.Position = 0;
            return new(clean, seconds);
        }
        catch (Exception e)
        {
            await clean.DisposeAsync();
            if (e is InvalidDataException or EndOfStreamException or FormatException or OverflowException)
                throw new UploadRefusedException($"Tệp {kind.Extensions[0]} bị hỏng hoặc không có tiếng, hình.");
            throw;
        }
    }

    private static Action<Stream, Stream> Cleaner(FileKind kind) => kind.ContentType switch
    {
        "audio/mpeg" => Mp3Cleaning.Clean,
        "audio/wav" => WavCleaning.Clean,
        "audio/ogg" => OggCleaning.Clean,
        "video/mp4" => Mp4Cleaning.Clean,
        _ => throw new InvalidOperationException($"{kind.ContentType} has no cleaner."),
    };

    // the browser opens it by name meanwhile; it is gone when it is closed
    private static FileStream WorkFile() => new(Path.Combine(Path.GetTempPath(), "upload-" + Path.GetRandomFileName()), new FileStreamOptions
    {
        Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete,
        Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
    });
}
