using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>
/// Puts blocks under the headings and items they belong to. It goes by labels rather than layout, because the same plan
/// may come with automatic lists, typed by hand, or scanned.
/// </summary>
internal sealed partial class Outline
{
    private const int LongestHeading = 160;

    private readonly List<Piece> _stack = [];
    private readonly List<Piece> _pieces = [];

    private Outline() { }

    /// <summary>The pieces in document order.</summary>
    public static IReadOnlyList<Piece> Of(IReadOnlyList<IntakeBlock> blocks)
    {
        var outline = new Outline();
        for (var i = 0; i < blocks.Count; i++)
            outline.Add(i, blocks[i]);
        return outline._pieces;
    }

    private Piece? Top => _stack.Count > 0 ? _stack[^1] : null;

    private void Add(int index, IntakeBlock block)
    {
        if (!block.Rows.IsEmpty)
        {
            Place(index, block, default, "");
            return;
        }
        var marker = block.Label.Length > 0 ? Markers.Of(block.Label + " x") : Markers.Of(block.Text);
        var text = block.Label.Length > 0 ? block.Text : block.Text[marker.Length..];
        if (marker.Style == MarkerStyle.None)
            marker = Unlabelled(block);
        Open(marker, block.Level, text);
        var piece = Place(index, block, marker, text);
        if (marker.Style != MarkerStyle.None)
            _stack.Add(piece);
    }

    private static Marker Unlabelled(IntakeBlock block)
    {
        var folded = IntakeText.Fold(block.Text);
        var isShort = block.Text.Length <= LongestHeading;
        var style =
            block.Level > 0 && isShort ? MarkerStyle.Title
            : isShort && SectionName().IsMatch(folded) && IntakeText.IsCapitals(block.Text) ? MarkerStyle.Title
            : isShort && SectionName().IsMatch(folded) && block.Strong ? MarkerStyle.Heading
            : block.Text.EndsWith(':') ? MarkerStyle.LeadIn
            : MarkerStyle.None;
        return new Marker(style, "", 0, 0);
    }

    /// <summary>Closes the pieces that end where this one begins.</summary>
    private void Open(Marker marker, int level, string text)
    {
        switch (marker.Style)
        {
            case MarkerStyle.None or MarkerStyle.LeadIn:
                if (
                    Closing().IsMatch(IntakeText.Fold(text))
                    && !(HeadsNothing && Basis().IsMatch(IntakeText.Fold(text)))
                )
                    _stack.Clear();
                while (Top is { } top && IsListItem(top))
                    _stack.RemoveAt(_stack.Count - 1);
                break;
            case MarkerStyle.Title when level > 0 && _stack.Exists(x => x.Level > 0):
                Cut(_stack.FindIndex(x => x.Level >= level || (x.Level == 0 && x.Marker.Style > MarkerStyle.Roman)));
                break;
            case MarkerStyle.Bullet or MarkerStyle.Bracket or MarkerStyle.Letter:
                Cut(_stack.FindLastIndex(x => IsSibling(x.Marker, marker)));
                break;
            case MarkerStyle.Number when Expecting(marker.Ordinal) is var sibling and >= 0:
                Cut(sibling);
                break;
            case MarkerStyle.Number when marker.Ordinal == 1 && StartsList(Top):
                break;
            case MarkerStyle.Dotted:
                Cut(
                    _stack.FindIndex(x =>
                        x.Marker.Style > MarkerStyle.Dotted
                        || (x.Marker.Style == MarkerStyle.Dotted && Depth(x.Marker) >= Depth(marker))
                    )
                );
                break;
            default:
                Cut(_stack.FindIndex(x => x.Marker.Style >= marker.Style));
                break;
        }
    }

    // "2. Hiệu trưởng các trường" alone on its line is a heading of whatever comes next.
    private bool HeadsNothing =>
        Top is { } top && ReferenceEquals(top, _pieces[^1]) && top.Text is not [.., '.' or ';'];

    private int Expecting(int ordinal) =>
        _stack.FindLastIndex(x => x.Marker.Style == MarkerStyle.Number && x.Marker.Ordinal + 1 == ordinal);

    // After "2. Thông điệp:" the numbers may start again at "1."
    private bool StartsList(Piece? top) =>
        top is not null
        && ReferenceEquals(top, _pieces[^1])
        && top.Marker.Style is MarkerStyle.Number or MarkerStyle.Dotted or MarkerStyle.LeadIn or MarkerStyle.Letter;

    private static bool IsListItem(Piece piece) =>
        piece.Marker.Style is MarkerStyle.Bullet or MarkerStyle.LeadIn or MarkerStyle.Bracket
        || (piece.Marker.Style == MarkerStyle.Number && IsInner(piece.Parent));

    private static bool IsInner(Piece? parent) =>
        parent?.Marker.Style is MarkerStyle.Number or MarkerStyle.Dotted or MarkerStyle.LeadIn;

    private static bool IsSibling(Marker one, Marker other) =>
        one.Style == other.Style && (one.Style != MarkerStyle.Bullet || one.Label == other.Label);

    private static int Depth(Marker marker) => marker.Label.Count(x => x == '.');

    private void Cut(int index)
    {
        if (index >= 0)
            _stack.RemoveRange(index, _stack.Count - index);
    }

    private Piece Place(int index, IntakeBlock block, Marker marker, string text)
    {
        var piece = new Piece
        {
            Block = index,
            Text = text,
            Marker = marker,
            Parent = Top,
            Level = block.Level,
            Rows = block.Rows,
            Item = marker.IsBullet ? 1 + (Top?.Children.Count(x => x.Marker.IsBullet) ?? 0) : 0,
        };
        Top?.Children.Add(piece);
        _pieces.Add(piece);
        return piece;
    }

    [GeneratedRegex(
        "^(mot so |cac |nhung |he thong |danh muc |ve )*(muc dich|muc tieu|yeu cau|chu de|thong diep|khau "
            + "hieu|thoi gian|"
            + "noi dung|to chuc thuc hien|kinh phi|che do|nhiem vu|giai phap|doi tuong|phan cong|hoat dong|pham vi|"
            + "quan diem|nguon luc|bao cao|phan bo|chi tieu|trach nhiem|nhom|tien do|bang |bieu )"
    )]
    private static partial Regex SectionName();

    [GeneratedRegex("^can cu ke hoach nay")]
    private static partial Regex Basis();

    [GeneratedRegex("^(noi nhan|kinh gui|tren day la|can cu ke hoach nay|trong qua trinh)")]
    private static partial Regex Closing();
}
