using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Campaign.Rendering.Typefaces;

/// <summary>The typefaces, carried inside each page: only the parts the page's text needs.</summary>
internal static class Fonts
{
    private sealed record Subset(string Family, string[] Files, string Ranges, string Box = "")
    {
        private readonly (int From, int To)[] _ranges = [.. Ranges.Split(',').Select(Parse)];

        public bool Has(int character) => _ranges.Any(r => character >= r.From && character <= r.To);

        private static (int, int) Parse(string range)
        {
            var ends = range[2..].Split('-');
            return (
                int.Parse(ends[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                int.Parse(ends[^1], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            );
        }
    }

    private static readonly int[] Weights = [400, 600, 800];

    // Ê Đê, Gia Rai, Ba Na, M'Nông and their like: ĕ ĭ ŏ ŭ ƀ, and a breve on ê ô ơ ư, which has no letter of its own.
    private static readonly Subset WholeLatin = new(
        "Noto Sans",
        ["NotoSans_400Regular.ttf", "NotoSans_600SemiBold.ttf", "NotoSans_800ExtraBold.ttf"],
        "U+0020-007E,U+00A0-024F,U+02B9-02CC,U+0300-036F,U+1E00-1EFF,U+2010-2044,U+20AB-20AC,U+2122,U+2212",
        // The box of Be Vietnam Pro, so that every sheet's lines fall where they were designed to.
        "ascent-override:100%;descent-override:26.5%;line-gap-override:0%;"
    );

    // What the files really draw (their character maps), narrower than the ranges their packages publish. Vietnamese
    // comes before the extended Latin: the first that has a letter is embedded.
    private static readonly Subset[] Subsets =
    [
        new(
            "Be Vietnam Pro",
            Cuts("be-vietnam-pro-latin"),
            "U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2013-2014,U+2018-201A,U+201C-201E,"
                + "U+2022,U+2026,U+2039-203A,U+2044,U+20AC,U+2122,U+2212,U+2215"
        ),
        new(
            "Be Vietnam Pro",
            Cuts("be-vietnam-pro-vietnamese"),
            "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,"
                + "U+0308-0309,U+0323,U+1EA0-1EF9,U+20AB"
        ),
        new(
            "Be Vietnam Pro",
            Cuts("be-vietnam-pro-latin-ext"),
            "U+0100-0107,U+010A-0113,U+0116-011B,U+011E-0121,U+0126-012B,U+012E-0130,U+0139-013A,U+013D-013E,"
                + "U+0141-0144,U+0147-0148,U+014C-014D,U+0150-0151,U+0154-0155,U+0158-015B,U+015E-016B,U+016E-017E,"
                + "U+01E6-01E7,U+02C7,U+1E20-1E21,U+1E80-1E85,U+1E9E,U+2020"
        ),
        new(
            "Noto Sans Khmer",
            Cuts("noto-sans-khmer-khmer"),
            "U+1780-17DD,U+17E0-17E9,U+17F0-17F9,U+19E0-19FF,U+200B-200D,U+25CC"
        ),
        WholeLatin,
    ];

    private static readonly ConcurrentDictionary<string, string> Faces = new();

    /// <summary>The @font-face rules for what occurs in the text, and <c>--face</c>, their order.</summary>
    public static string Css(string text)
    {
        // A sheet is mostly drawings, written in a few different letters, so each is looked up once.
        var needed = text.EnumerateRunes()
            .ToHashSet()
            .Select(r => Array.Find(Subsets, s => s.Has(r.Value)))
            .OfType<Subset>()
            .ToHashSet();
        // One letter of another typeface inside a word looks like a mistake, so the whole sheet is then set in that
        // typeface.
        var order = needed.Contains(WholeLatin) ? Subsets.Reverse() : Subsets;
        var families = order.Select(s => s.Family).Distinct().Select(f => $"\"{f}\"");
        return string.Concat(Subsets.Where(needed.Contains).Select(s => Faces.GetOrAdd(s.Files[0], _ => Face(s))))
            + $":root{{--face:{string.Join(',', families)}}}\n";
    }

    /// <summary>Characters no typeface here can draw, each once.</summary>
    public static IEnumerable<Rune> Missing(string text) =>
        text.EnumerateRunes().Where(r => r.Value > 31 && !Array.Exists(Subsets, s => s.Has(r.Value))).Distinct();

    private static string[] Cuts(string stem) => [.. Weights.Select(weight => $"{stem}-{weight}-normal.woff2")];

    private static string Face(Subset subset) =>
        string.Concat(
            subset.Files.Zip(
                Weights,
                (file, weight) =>
                    $"@font-face{{font-family:\"{subset.Family}\";font-weight:{weight};"
                    + $"{subset.Box}unicode-range:{subset.Ranges};"
                    + $"src:url(data:font/{Path.GetExtension(file)[1..]};"
                    + $"base64,{Convert.ToBase64String(Read(file))})}}\n"
            )
        );

    private static byte[] Read(string name)
    {
        using var stream =
            typeof(Fonts).Assembly.GetManifestResourceStream("fonts/" + name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly; build/fonts is incomplete.");
        var font = new byte[stream.Length];
        stream.ReadExactly(font);
        return font;
    }
}
