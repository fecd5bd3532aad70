namespace Campaign.UmbracoHost.Media.Cleaning.Pictures;

/// <summary>
/// What a picture says about itself before it is decoded. Reading it costs next to nothing, whatever the file claims.
/// </summary>
/// <param name="Width">In pixels, as it lies in the file.</param>
/// <param name="Height">In pixels, as it lies in the file.</param>
internal sealed record PictureHead(int Width, int Height)
{
    /// <summary>The longest side of a picture, in pixels.</summary>
    public const int MaxSide = 10_000;

    /// <summary>The most pixels of a picture.</summary>
    public const long MaxPixels = 50_000_000;

    /// <summary>
    /// The most pixels of a progressive JPEG, which is held in memory as a whole before anything is seen.
    /// </summary>
    public const long MaxProgressivePixels = 24_000_000;

    public bool IsProgressive { get; init; }

    public bool IsAnimated { get; init; }

    /// <summary>1 to 8 as in Exif: which way up it was taken.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>Its colour profile (ICC); null when it names none.</summary>
    public byte[]? Profile { get; init; }

    /// <summary>The gamma exponent its values were written with; null when it names none.</summary>
    public double? Gamma { get; init; }

    /// <summary>Width and height as people see it: from orientation 5 on, the picture lies on its side.</summary>
    public (int Width, int Height) Upright => Orientation >= 5 ? (Height, Width) : (Width, Height);

    /// <exception cref="UploadRefusedException">It is broken; the message says where.</exception>
    public static PictureHead Read(byte[] file, string contentType) =>
        contentType switch
        {
            "image/jpeg" => JpegHead.Read(file),
            "image/png" => PngHead.Read(file),
            "image/webp" => WebpHead.Read(file),
            _ => throw new InvalidOperationException($"{contentType} is no picture of dots."),
        };

    /// <exception cref="UploadRefusedException">It is too large or animated.</exception>
    public void Check()
    {
        var pixels = (long)Width * Height;
        if (Width is < 1 or > MaxSide || Height is < 1 or > MaxSide || pixels > MaxPixels)
            throw new UploadRefusedException(
                $"Ảnh {Width} × {Height} điểm ảnh: tối đa {MaxSide} mỗi cạnh và {MaxPixels / 1_000_000} triệu "
                    + "điểm ảnh. Hãy thu nhỏ ảnh rồi tải lên."
            );
        if (IsProgressive && pixels > MaxProgressivePixels)
            throw new UploadRefusedException(
                $"Ảnh JPEG kiểu lũy tiến (progressive) {Width} × {Height} điểm ảnh: tối đa "
                    + $"{MaxProgressivePixels / 1_000_000} triệu điểm ảnh. "
                    + "Hãy lưu lại thành JPEG thường (baseline), hoặc thu nhỏ ảnh."
            );
        if (IsAnimated)
            throw new UploadRefusedException(
                "Ảnh động không nhận được. Hãy lưu một hình thành PNG hoặc JPEG, hoặc chuyển thành video MP4 rồi "
                    + "tải lên như video."
            );
    }

    /// <summary>A part of the file that does not fit into it, or does not belong there.</summary>
    public static UploadRefusedException Broken(string kind, long at, string what) =>
        new($"Tệp ảnh {kind} bị hỏng ở byte {at}: {what}. Hãy mở bằng phần mềm xem ảnh, lưu lại rồi tải lên.");
}
