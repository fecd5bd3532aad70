using System.Text;
using Campaign.Core.Text;
using Campaign.Rendering.Boards;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Faults;
using Campaign.Web.Pages.Assets;

namespace Campaign.Web.Boards;

/// <summary>The pictures of a package. Where a screen holds few words, a slide becomes several pages.</summary>
internal sealed class BoardPictures(SlideService slides)
{
    /// <summary>The board's own style sheet.</summary>
    public static readonly string Css = Encoding.UTF8.GetString(SiteAssets.Read("css/board.css"));

    // Three lines of a matrix hold this much in most cases. Where words are wide, the next number is tried.
    private static readonly int[] OnMatrix = [26, 18, 12, 8];

    /// <summary>Every picture in its turn, with what it says. Together the pages of a slide say all of it.</summary>
    /// <param name="package">What is shown, and on which screen.</param>
    /// <param name="progress">Told how many slides are done, from 0 to 1.</param>
    public async Task<IReadOnlyList<(BoardSlide Slide, Rendition Picture)>> OfAsync(
        BoardPackage package,
        IProgress<double> progress
    )
    {
        var made = new List<(BoardSlide, Rendition)>();
        foreach (var (index, slide) in package.Slides.Index())
        {
            made.AddRange(
                package.Size.IsMatrix ? await PagesAsync(slide, package.Size) : [await OneAsync(slide, package.Size)]
            );
            progress.Report((double)(index + 1) / package.Slides.Length);
        }
        return made;
    }

    private async Task<List<(BoardSlide, Rendition)>> PagesAsync(BoardSlide slide, BoardSize size)
    {
        foreach (var most in OnMatrix)
            try
            {
                var pages = new List<(BoardSlide, Rendition)>();
                foreach (var piece in TextPieces.Of(slide.Text, most))
                    pages.Add(await OneAsync(slide with { Text = piece }, size));
                return pages;
            }
            catch (UnprintableException) when (most != OnMatrix[^1])
            {
                // Shorter pages may fit. What fits no page at all is refused by name.
            }
        throw new InvalidOperationException("The last size is either used or refused.");
    }

    private async Task<(BoardSlide, Rendition)> OneAsync(BoardSlide slide, BoardSize size) =>
        (slide, await slides.RenderAsync(new(Css, slide.Kind, slide.Head ?? "", slide.Text, size.Width, size.Height)));
}
