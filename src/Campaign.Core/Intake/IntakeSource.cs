using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>A document with its outline, and what all rules need to know about it.</summary>
internal sealed class IntakeSource
{
    private const int LongestHead = 80,
        LeastBeforeAppendix = 5;

    public IntakeSource(IReadOnlyList<Piece> pieces)
    {
        Pieces = pieces;
        var begin = pieces
            .Index()
            .FirstOrDefault(
                x =>
                    x.Item.Marker.Style
                        is MarkerStyle.Roman
                            or MarkerStyle.Number
                            or MarkerStyle.Capital
                            or MarkerStyle.Article
                            or MarkerStyle.Part
                    || (
                        x.Item.Marker.Style == MarkerStyle.Title
                        && x.Item.Children.Count > 0
                        && x.Item.Level != 1
                        && Letterhead.KindOf(x.Item) is null
                    ),
                (pieces.Count, null!)
            )
            .Index;
        Main = [.. pieces.TakeWhile((x, i) => x.Marker.Style != MarkerStyle.Appendix || i < LeastBeforeAppendix)];
        Head = [.. pieces.Take(Math.Min(begin, LongestHead))];
    }

    /// <summary>All pieces, in order.</summary>
    public IReadOnlyList<Piece> Pieces { get; }

    /// <summary>Everything before the appendices, which contain forms with their own numbers and addressees.</summary>
    public IReadOnlyList<Piece> Main { get; }

    /// <summary>Everything before the first numbered part: letterhead, title and legal basis.</summary>
    public IReadOnlyList<Piece> Head { get; }

    /// <summary>Paragraphs and items, without tables.</summary>
    public IEnumerable<Piece> Words => Pieces.Where(x => !x.IsTable);

    /// <summary>The innermost heading above a piece that matches a rule's pattern.</summary>
    public static Piece? Section(Piece piece, Regex heading) =>
        piece.Chain.Skip(1).FirstOrDefault(x => heading.IsMatch(x.Folded));
}
