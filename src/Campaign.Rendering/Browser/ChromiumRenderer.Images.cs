using System.Text.Json;

namespace Campaign.Rendering.Browser;

/// <summary>Resizing through the browser's own canvas: it reads what people upload, and turns it upright.</summary>
internal sealed partial class ChromiumRenderer
{
    // Eight in ten is where a photograph stops getting visibly better on a phone.
    private const string ResizeScript = """
        async ({ data, type, widths }) => {
          const bytes = Uint8Array.from(atob(data), c => c.charCodeAt(0));
          let image;
          try { image = await createImageBitmap(new Blob([bytes], { type })); }
          catch { return null; }
          const copies = [];
          for (const width of widths.filter(w => w < image.width)) {
            const canvas = document.createElement('canvas');
            canvas.width = width;
            canvas.height = Math.max(1, Math.round(image.height * width / image.width));
            const pen = canvas.getContext('2d');
            pen.imageSmoothingQuality = 'high';
            pen.drawImage(image, 0, 0, canvas.width, canvas.height);
            const url = canvas.toDataURL('image/webp', 0.8);
            if (!url.startsWith('data:image/webp')) return null;
            copies.push({ width, webp: url.slice(url.indexOf(',') + 1) });
          }
          return copies;
        }
        """;

    private const string EmptyPage = "<!doctype html><html lang=\"vi\"><title>-</title><body></body></html>";

    public async Task<IReadOnlyList<ResizedImage>> ResizeAsync(
        byte[] image, string mediaType, IReadOnlyList<int> widths, CancellationToken cancel)
    {
        var asked = new { data = Convert.ToBase64String(image), type = mediaType, widths = widths.Order().ToArray() };
        var answer = await RunAsync(new Job(EmptyPage, 100, 100, 1, Microsoft.Playwright.Media.Screen, async page =>
        {
            var copies = await page.EvaluateAsync<JsonElement>(ResizeScript, asked);
            return copies.ValueKind == JsonValueKind.Array
                ? JsonSerializer.SerializeToUtf8Bytes(copies)
                : throw new UnprintableException([$"The file of type {mediaType} is no picture that can be read."]);
        }), cancel);
        using var json = JsonDocument.Parse(answer);
        return [.. json.RootElement.EnumerateArray().Select(x => new ResizedImage(
            x.GetProperty("width").GetInt32(), x.GetProperty("webp").GetBytesFromBase64()))];
    }
}
