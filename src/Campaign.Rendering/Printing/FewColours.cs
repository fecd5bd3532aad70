using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.Processing;
using SixLabors.ImageSharp.Processing.Processors.Quantization;

namespace Campaign.Rendering.Printing;

/// <summary>Makes a picture of printed matter light enough for a phone: about a third of the bytes.</summary>
internal static class FewColours
{
    // Themes are flat colours and the edges between them, so nobody sees a difference; speckles would cost bytes.
    private static readonly PngEncoder Encoder = new()
    {
        ColorType = PngColorType.Palette,
        CompressionLevel = PngCompressionLevel.BestCompression,
        Quantizer = new WuQuantizer(new QuantizerOptions { MaxColors = 128, Dither = null }),
    };

    /// <summary>The same picture as a PNG with at most 128 colours.</summary>
    /// <param name="png">The picture.</param>
    /// <param name="isGrey">Whether it loses its colours, in the weights that drivers of black printers use.</param>
    public static byte[] Of(byte[] png, bool isGrey)
    {
        using var image = Image.Load(png);
        if (isGrey)
            image.Mutate(x => x.Grayscale(GrayscaleMode.Bt601));
        using var light = new MemoryStream();
        image.Save(light, Encoder);
        return light.ToArray();
    }
}
