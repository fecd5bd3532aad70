using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Campaign.Rendering.Pdf;

/// <summary>
/// Puts A5 pages side by side on A4, in the order of a sheet that is printed on both sides and folded. It is for
/// printers alone: the structure that screen readers need is in the file with single pages.
/// </summary>
internal static class Booklet
{
    private const double Width = 297;
    private const double Height = 210;
    private const int PagesOfSheet = 4;

    /// <summary>The sheets of a finished PDF.</summary>
    public static byte[] Of(byte[] pdf)
    {
        using var sheets = new PdfDocument();
        Describe(sheets, pdf);
        using var form = XPdfForm.FromStream(new MemoryStream(pdf));
        var count = (form.PageCount + PagesOfSheet - 1) / PagesOfSheet * PagesOfSheet;
        for (var side = 0; side < count / 2; side++)
        {
            var (near, far) = (side + 1, count - side);
            var page = sheets.AddPage();
            (page.Width, page.Height) = (XUnit.FromMillimeter(Width), XUnit.FromMillimeter(Height));
            using var canvas = XGraphics.FromPdfPage(page);
            var isFront = side % 2 == 0;
            Draw(canvas, form, isFront ? far : near, 0);
            Draw(canvas, form, isFront ? near : far, Width / 2);
            MarkFold(canvas);
        }
        return SteadyPdf.Write(sheets);
    }

    private static void Describe(PdfDocument sheets, byte[] pdf)
    {
        using var single = PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Import);
        var about = sheets.Info;
        about.Elements.Clear();
        (about.Title, about.Author, about.Creator) = (single.Info.Title, single.Info.Author, single.Info.Creator);
    }

    // 6 mm at either edge, where the pages have their margins; printers leave out 4 of them.
    private static void MarkFold(XGraphics canvas)
    {
        var (middle, foot) = (XUnit.FromMillimeter(Width / 2).Point, XUnit.FromMillimeter(Height).Point);
        var mark = XUnit.FromMillimeter(6).Point;
        var pen = new XPen(XColors.Black, 0.5) { DashStyle = XDashStyle.Dash };
        canvas.DrawLine(pen, middle, 0, middle, mark);
        canvas.DrawLine(pen, middle, foot - mark, middle, foot);
    }

    // Pages that are missing at the end stay empty.
    private static void Draw(XGraphics canvas, XPdfForm form, int number, double left)
    {
        if (number > form.PageCount)
            return;
        form.PageNumber = number;
        canvas.DrawImage(
            form,
            XUnit.FromMillimeter(left).Point,
            0,
            XUnit.FromMillimeter(Width / 2).Point,
            XUnit.FromMillimeter(Height).Point
        );
    }
}
