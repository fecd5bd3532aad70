using System.Globalization;
using Campaign.Rendering.Faults;

namespace Campaign.Rendering.Templates;

/// <summary>Everything that can be printed or shared.</summary>
public static class PrintFormats
{
    /// <summary>The formats, in the order they are offered.</summary>
    public static IReadOnlyList<PrintFormat> All { get; } =
    [
        Cut("a4", "Áp phích A4 đứng", 210, 297, Layout.Portrait, "poster"),
        Cut("a3", "Áp phích A3 đứng", 297, 420, Layout.Portrait, "poster"),
        Cut("a2", "Áp phích A2 đứng", 420, 594, Layout.Portrait, "poster"),
        Cut("a4-ngang", "Áp phích A4 ngang", 297, 210, Layout.Landscape, "poster"),
        Cut("a3-ngang", "Áp phích A3 ngang", 420, 297, Layout.Landscape, "poster"),
        Cut("a2-ngang", "Áp phích A2 ngang", 594, 420, Layout.Landscape, "poster"),
        Cut("leaflet", "Tờ rơi A5", 148, 210, Layout.Leaflet, "leaflet"),
        Cut("trifold", "Tờ gấp ba A4", 297, 210, Layout.Trifold, "trifold") with
        {
            // The flap is 3 mm narrower: it folds in. Seen from the other side, it is the last leaf.
            Folds =
            [
                [97, 197],
                [100, 200],
            ],
        },
        // Hems and eyelets take up to 5 cm of a banner.
        Cut("banner", "Băng rôn 4 × 0,8 m", 4000, 800, Layout.Banner, "banner", safe: 50) with
        {
            Scale = 10,
        },
        Cut("banner-6m", "Băng rôn 6 × 1 m", 6000, 1000, Layout.Banner, "banner", safe: 50) with
        {
            Scale = 10,
        },
        Cut("standee", "Standee 80 × 180 cm", 800, 1800, Layout.Portrait, "poster", safe: 40),
        Cut("card", "Thẻ số điện thoại, mười thẻ trên A4", 210, 297, Layout.Card, "card", safe: 3) with
        {
            HasBleed = false,
        },
        Paper("messages", "Tờ thông điệp A4", 210, 297, Layout.MessageSheet, "document") with
        {
            HasBleed = false,
        },
        Paper("script", "Bài phát thanh A4", 210, 297, Layout.Script, "document") with
        {
            HasBleed = false,
        },
        Paper("programme", "Chương trình A4", 210, 297, Layout.Programme, "document") with
        {
            HasBleed = false,
        },
        Paper("programme-compact", "Chương trình A4, in gọn", 210, 297, Layout.Programme, "compact") with
        {
            HasBleed = false,
        },
        Paper("report", "Báo cáo A4", 210, 297, Layout.Report, "document") with
        {
            HasBleed = false,
        },
        Paper("speaker", "Bộ tuyên truyền viên A4", 210, 297, Layout.Kit, "document") with
        {
            HasBleed = false,
        },
        Paper("speaker-large", "Bộ tuyên truyền viên A4, chữ lớn", 210, 297, Layout.Kit, "large") with
        {
            HasBleed = false,
        },
        Bulletin("bulletin-2", "Bản tin A4, 2 trang", 210, 297, 2),
        Bulletin("bulletin-4", "Bản tin A4, 4 trang", 210, 297, 4),
        Bulletin("bulletin-a5", "Bản tin A5, 4 trang", 148, 210, 4),
        Picture("share", "Ảnh chia sẻ 1200 × 630", 1200, 630, Layout.Landscape),
        Picture("share-square", "Ảnh chia sẻ 1080 × 1080", 1080, 1080, Layout.Square),
        Picture("share-story", "Ảnh chia sẻ 1080 × 1920", 1080, 1920, Layout.Portrait),
    ];

    /// <summary>Those that carry a key message.</summary>
    public static IReadOnlyList<PrintFormat> OfMessages { get; } = [.. All.Where(f => f.IsOfMessage)];

    /// <summary>Those of an issue of a bulletin.</summary>
    public static IReadOnlyList<PrintFormat> OfBulletins { get; } =
    [
        .. All.Where(f => f.Layout == Layout.Bulletin),
        Get("bulletin-a5") with
        {
            Name = "bulletin-a5-fold",
            Title = "Bản tin A5 gấp đôi, in hai mặt trên A4",
            IsFolded = true,
        },
    ];

    /// <summary>The format of that name, or null.</summary>
    public static PrintFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    /// <summary>The format of that name.</summary>
    /// <exception cref="UnprintableException">There is none; the message lists those that exist.</exception>
    public static PrintFormat Get(string name) =>
        Find(name)
        ?? throw new UnprintableException([
            $"Không có khổ in \"{name}\"; các khổ in: {string.Join(", ", All.Select(f => f.Name))}.",
        ]);

    /// <summary>
    /// A picture of a size that is in no list, in the layout of the picture whose proportion is nearest.
    /// </summary>
    /// <param name="title">What officers call it.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    public static PrintFormat Sized(string title, int width, int height)
    {
        double Distance(PrintFormat x) => Math.Abs(Math.Log(x.Width / x.Height) - Math.Log((double)width / height));
        var nearest = All.Where(x => x.IsPicture).MinBy(Distance)!;
        return nearest with
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"picture-{width}x{height}"),
            Title = string.Create(CultureInfo.InvariantCulture, $"{title} {width} × {height}"),
            Width = width,
            Height = height,
            LeastLetter = 12,
        };
    }

    private static PrintFormat Cut(
        string name,
        string title,
        double width,
        double height,
        Layout layout,
        string css,
        double safe = 5
    ) => Paper(name, title, width, height, layout, css) with { SafeMm = safe };

    private static PrintFormat Paper(
        string name,
        string title,
        double width,
        double height,
        Layout layout,
        string css
    ) =>
        new()
        {
            Name = name,
            Title = title,
            Width = width,
            Height = height,
            Layout = layout,
            Css = css,
        };

    private static PrintFormat Bulletin(string name, string title, double width, double height, int pages) =>
        Paper(name, title, width, height, Layout.Bulletin, "bulletin") with
        {
            HasBleed = false,
            MostPages = pages,
        };

    private static PrintFormat Picture(string name, string title, int width, int height, Layout layout) =>
        new()
        {
            Name = name,
            Title = title,
            Width = width,
            Height = height,
            Layout = layout,
            Css = "poster",
            IsPicture = true,
            HasBleed = false,
        };
}
