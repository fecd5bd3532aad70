using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Campaign.Core.Places;
using Campaign.Web.Http.Answers;

namespace Campaign.Web.Boards;

/// <summary>What a board that takes files alone is given: pictures in turn, and until when they hold.</summary>
/// <param name="Place">The place.</param>
/// <param name="Name">Its name.</param>
/// <param name="Slides">What is shown.</param>
/// <param name="Size">The screen.</param>
/// <param name="GoodUntil">
/// From then on something in it may be wrong: a day has gone by, or something in it has ended.
/// </param>
internal sealed record BoardPackage(
    Place Place,
    string Name,
    ImmutableArray<BoardSlide> Slides,
    BoardSize Size,
    DateTimeOffset GoodUntil
)
{
    private static readonly JsonSerializerOptions Indented = new(Answer.JsonOptions) { WriteIndented = true };

    /// <summary>What a board shows, as files of a size.</summary>
    /// <param name="board">The board.</param>
    /// <param name="size">The screen.</param>
    /// <param name="midnight">The end of the day.</param>
    public static BoardPackage Of(BoardModel board, BoardSize size, DateTimeOffset midnight) =>
        new(
            board.Place,
            board.Name,
            board.Slides,
            size,
            board.Slides.Select(x => x.Until).OfType<DateTimeOffset>().Append(midnight).Min()
        );

    /// <summary>Name of a picture; players sort by it.</summary>
    public static string PictureName(int index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1:000}.png");

    /// <summary>A playlist that players of pictures read (M3U).</summary>
    public string Playlist()
    {
        var text = new StringBuilder("#EXTM3U\n");
        foreach (var (index, slide) in Slides.Index())
            text.Append(CultureInfo.InvariantCulture, $"#EXTINF:{Size.Seconds},{Title(slide)}\n{PictureName(index)}\n");
        return text.ToString();
    }

    /// <summary>The same for programs, with the end of each picture.</summary>
    public byte[] Description() =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                place = Place.Ref,
                Name,
                Size.Width,
                Size.Height,
                goodUntil = GoodUntil.UtcDateTime,
                slides = Slides.Select(
                    (x, i) =>
                        new
                        {
                            file = PictureName(i),
                            seconds = Size.Seconds,
                            x.Kind,
                            x.Head,
                            x.Text,
                            until = x.Until?.UtcDateTime,
                        }
                ),
            },
            Indented
        );

    /// <summary>For whoever copies it onto a stick.</summary>
    public string ReadMe(DateTimeOffset localEnd) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Bảng tin {Name}, {Slides.Length} màn, {Size.Name}.
            Dùng đến {localEnd:HH:mm} ngày {localEnd:dd/MM/yyyy}, sau đó hãy tải gói mới.
            Mở playlist.m3u, hoặc chiếu lần lượt các ảnh theo tên, mỗi ảnh {Size.Seconds} giây.
            Kiểm tra tệp: sha256sum -c SHA256SUMS

            """
        );

    private static string Title(BoardSlide slide) =>
        string.Join(' ', new[] { slide.Head, slide.Text }.OfType<string>()).ReplaceLineEndings(" ");
}
