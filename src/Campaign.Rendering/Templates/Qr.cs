using System.Globalization;
using System.Text;
using QRCoder;

namespace Campaign.Rendering.Templates;

/// <summary>QR codes as one vector path: sharp at any size, selectable by nobody, readable by every phone.</summary>
internal static class Qr
{
    public static Html Svg(string url, string label)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(url, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (!rows[y][x])
                    continue;
                var start = x;
                while (x < rows.Count && rows[y][x])
                    x++;
                path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
            }
        }
        return Html.Of(
            $"""
            <svg class="qr" role="img" aria-label="{label}" viewBox="0 0 {rows.Count} {rows.Count}"
              shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{rows.Count}v{rows.Count}H0z"/>
              <path d="{path.ToString()}"/></svg>
            """
        );
    }
}
