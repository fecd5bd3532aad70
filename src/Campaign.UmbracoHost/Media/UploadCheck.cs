namespace Campaign.UmbracoHost.Media;

/// <summary>An upload was refused; the message is for officers and says what to do.</summary>
internal sealed class UploadRefusedException(string message) : Exception(message);

/// <summary>Lets in only what is what it claims to be, and takes out what must not become public.</summary>
internal static class UploadCheck
{
    /// <summary>The longest side of a picture, in pixels.</summary>
    public const int MaxSide = 10_000;

    /// <summary>The most pixels of a picture: more would exhaust a phone, and the browser that makes the renditions.</summary>
    public const long MaxPixels = 40_000_000;

    private const int HeadBytes = 4096;

    /// <summary>Checks a file and returns what is to be stored: pictures come back without their metadata.</summary>
    /// <exception cref="UploadRefusedException">The file is not let in.</exception>
    public static async Task<Stream> AdmitAsync(string fileName, Stream content, long length, CancellationToken cancel)
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
        if (!kind.IsPhoto && !kind.IsSvg)
            return content;
        using var buffer = new MemoryStream((int)length);
        await content.CopyToAsync(buffer, cancel);
        return new MemoryStream(kind.IsSvg ? SvgCleaning.Clean(buffer.ToArray()) : Photo(buffer.ToArray(), kind));
    }

    private static string Accepted => string.Join(", ", FileKinds.All.Select(x => x.Extensions[0]));

    private static byte[] Photo(byte[] file, FileKind kind)
    {
        try
        {
            var (clean, width, height) = kind.ContentType switch
            {
                "image/jpeg" => JpegCleaning.Clean(file),
                "image/png" => PngCleaning.Clean(file),
                _ => WebpCleaning.Clean(file),
            };
            if (width is < 1 or > MaxSide || height is < 1 or > MaxSide || (long)width * height > MaxPixels)
                throw new UploadRefusedException($"Ảnh {width} × {height} điểm ảnh: tối đa {MaxSide} mỗi cạnh và {MaxPixels / 1_000_000} triệu điểm ảnh.");
            return clean;
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentOutOfRangeException or InvalidDataException)
        {
            throw new UploadRefusedException("Tệp ảnh bị hỏng.");
        }
    }
}
