using System.Globalization;
using System.Net;
using System.Text;

namespace Campaign.Benchmarks.Growth;

/// <summary>One line of a chart: its name and its points.</summary>
internal sealed record Series(string Name, IReadOnlyList<(double X, double Y)> Points);

/// <summary>
/// A small chart as SVG: the number of items on a logarithmic axis, the cost on one from zero, so that what is flat
/// looks flat. Every point has its value beside it.
/// </summary>
internal static class Chart
{
    private const int Width = 640,
        Height = 360,
        Left = 64,
        Right = 24,
        Top = 76,
        Bottom = 64,
        Close = 26;

    private static readonly string[] Colours = ["#1d4ed8", "#b45309", "#047857"];

    public static string Draw(string title, string unit, string note, IReadOnlyList<Series> series)
    {
        var points = series.SelectMany(x => x.Points).ToList();
        var (from, to) = (points.Min(p => p.X), points.Max(p => p.X));
        var step = Step(points.Max(p => p.Y) * 1.1);
        var most = Math.Ceiling(points.Max(p => p.Y) * 1.1 / step) * step;
        double X(double items) =>
            Left + (Width - Left - Right - 24) * Math.Log(items / from) / Math.Log(to / from) + 12;
        double Y(double cost) => Height - Bottom - (Height - Top - Bottom) * cost / most;

        var svg = new StringBuilder();
        void Add(FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
        var name = WebUtility.HtmlEncode(title);
        Add(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" role=\"img\""
        );
        Add($"  aria-label=\"{name}\" font-family=\"system-ui, sans-serif\" font-size=\"13\" fill=\"#1f2937\">");
        Add($"<title>{name}</title><rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/>");
        Add($"<text x=\"{Left}\" y=\"24\" font-size=\"16\" font-weight=\"600\">{name}</text>");
        for (var cost = 0.0; cost <= most + step / 2; cost += step)
        {
            Add($"<path d=\"M{Left} {Y(cost):F1}H{Width - Right}\" stroke=\"#d1d5db\"/>");
            Add($"<text x=\"{Left - 8}\" y=\"{Y(cost) + 4:F1}\" text-anchor=\"end\">{cost:0.###}</text>");
        }
        foreach (var items in points.Select(p => p.X).Distinct())
            Add($"<text x=\"{X(items):F1}\" y=\"{Height - Bottom + 20}\" text-anchor=\"middle\">{items:N0}</text>");
        Add($"<g text-anchor=\"middle\"><text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 26}\">");
        Add($"published items</text>");
        Add($"<text transform=\"translate(16 {(Top + Height - Bottom) / 2}) rotate(-90)\">{unit}</text></g>");
        Add($"<text x=\"{Left}\" y=\"{Height - 8}\" font-size=\"11\">{WebUtility.HtmlEncode(note)}</text>");
        foreach (var (index, line) in series.Index())
        {
            var colour = Colours[index % Colours.Length];
            var path = string.Join(
                'L',
                line.Points.Select(p => FormattableString.Invariant($"{X(p.X):F1} {Y(p.Y):F1}"))
            );
            Add($"<path d=\"M{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>");
            foreach (var (x, y) in line.Points)
            {
                Add($"<circle cx=\"{X(x):F1}\" cy=\"{Y(y):F1}\" r=\"4\" fill=\"{colour}\"/>");
                // Under the point where another line is close above it.
                var isTight = points.Any(p => p.X.Equals(x) && p.Y > y && Y(y) - Y(p.Y) < Close);
                Add($"<text x=\"{X(x):F1}\" y=\"{Y(y) + (isTight ? 18 : -9):F1}\" text-anchor=\"middle\"");
                Add($"  fill=\"{colour}\" paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"3\">{Value(y)}</text>");
            }
            var legend = Left + index * 190;
            Add($"<circle cx=\"{legend + 5}\" cy=\"46\" r=\"5\" fill=\"{colour}\"/>");
            Add($"<text x=\"{legend + 16}\" y=\"50\">{WebUtility.HtmlEncode(line.Name)}</text>");
        }
        return svg.Append("</svg>\n").ToString();
    }

    // 1, 2 or 5 times a power of ten, so that there are four to ten lines.
    private static double Step(double most)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(most)));
        return (most / power) switch
        {
            < 2 => power / 5,
            < 5 => power / 2,
            _ => power,
        };
    }

    private static string Value(double value) =>
        value.ToString(value < 10 ? "0.0#" : "0", CultureInfo.InvariantCulture);
}
