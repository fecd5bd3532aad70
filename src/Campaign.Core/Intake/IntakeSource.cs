using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>A document in its outline, with what all rules ask about it.</summary>
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
                    || (x.Item.Marker.Style == MarkerStyle.Title && x.Item.Children.Count > 0 && x.Item.Level != 1),
                (pieces.Count, null!)
            )
            .Index;
        Main = [.. pieces.TakeWhile((x, i) => x.Marker.Style != MarkerStyle.Appendix || i < LeastBeforeAppendix)];
        Head = [.. pieces.Take(Math.Min(begin, LongestHead))];
    }

    /// <summary>Everything, in order.</summary>
    public IReadOnlyList<Piece> Pieces { get; }

    /// <summary>What stands before the appendices: those hold forms with numbers and addressees of their own.</summary>
    public IReadOnlyList<Piece> Main { get; }

    /// <summary>What stands before the first numbered part: letterhead, title, what it rests on.</summary>
    public IReadOnlyList<Piece> Head { get; }

    /// <summary>Paragraphs and items, without tables.</summary>
    public IEnumerable<Piece> Words => Pieces.Where(x => !x.IsTable);

    /// <summary>The innermost heading above a piece that a rule looks for.</summary>
    public static Piece? Section(Piece piece, Regex heading) =>
        piece.Chain.Skip(1).FirstOrDefault(x => heading.IsMatch(x.Folded));
}
