using Campaign.UmbracoHost.Media.Cleaning;
using Campaign.UmbracoHost.Media.Workers;

namespace Campaign.UmbracoHost.Media;

/// <summary>What is to be stored of an upload; its files are deleted when it is disposed.</summary>
/// <param name="Content">The file without its metadata.</param>
/// <param name="Seconds">Playing time; null when it has none, or it is not known.</param>
/// <param name="Loss">What readers may miss of the file, in words for officers; null for nothing.</param>
internal sealed record Admitted(Stream Content, double? Seconds, string? Loss, IDisposable Files) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync();
        Files.Dispose();
    }
}

/// <summary>
/// Lets in only files that are what they claim to be, and takes out what must not become public. Only the first bytes
/// are looked at here; a worker reads the file.
/// </summary>
internal sealed class UploadCheck(IFileWorkers workers, PlayingTime time)
{
    private const int HeadBytes = 4096;

    /// <summary>Checks a file and returns what is to be stored: without names, places and other metadata.</summary>
    /// <exception cref="UploadRefusedException">The file is not let in.</exception>
    /// <exception cref="WorkerMissingException">It could not be read here and now.</exception>
    public async Task<Admitted> AdmitAsync(string fileName, Stream content, long length, CancellationToken cancel)
    {
        var kind =
            FileKinds.ByExtension(Path.GetExtension(fileName))
            ?? throw new UploadRefusedException(
                OtherKinds.ByExtension(Path.GetExtension(fileName))
                    ?? $"Không nhận loại tệp “{Path.GetExtension(fileName)}”. Nhận: {Accepted}."
            );
        if (length == 0)
            throw new UploadRefusedException("Tệp rỗng.");
        if (length > kind.MaxBytes)
            throw new UploadRefusedException(
                $"Tệp lớn hơn {kind.MaxBytes / 1024 / 1024} MB, là giới hạn của loại {kind.Extensions[0]}."
            );
        var head = new byte[(int)Math.Min(HeadBytes, length)];
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        if (!kind.Matches(head[..read]))
            throw new UploadRefusedException(
                OtherKinds.ByContent(head[..read]) ?? $"Nội dung tệp không phải là {kind.Extensions[0]} như tên gọi."
            );
        content.Position = 0;
        return await CleanAsync(content, kind, cancel);
    }

    private static string Accepted => string.Join(", ", FileKinds.All.Select(x => x.Extensions[0]));

    private async Task<Admitted> CleanAsync(Stream content, FileKind kind, CancellationToken cancel)
    {
        var work = new WorkFolder();
        try
        {
            await work.FillAsync(content, cancel);
            var answer = await workers.RunAsync(new(FileWork.Clean, kind.ContentType, work.Input, work.Output), cancel);
            if (answer is not { Refusal: null, Fault: null })
                throw new UploadRefusedException(
                    answer.Refusal
                        ?? $"Tệp {kind.Extensions[0]} bị hỏng, không đọc được. Hãy mở bằng phần mềm đã tạo ra nó, "
                            + "lưu lại rồi tải lên."
                );
            var seconds = kind.Plays ? await time.OfAsync(work.Output, cancel) : null;
            return new(File.OpenRead(work.Output), seconds, answer.Loss, work);
        }
        catch
        {
            work.Dispose();
            throw;
        }
    }
}
