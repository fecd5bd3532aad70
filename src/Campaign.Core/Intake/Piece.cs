using System.Collections.Immutable;

namespace Campaign.Core.Intake;

/// <summary>A block and its position in the outline of the document.</summary>
internal sealed class Piece
{
    private string? _folded;

    /// <summary>Index of its block.</summary>
    public required int Block { get; init; }

    /// <summary>The words without the label.</summary>
    public required string Text { get; init; }

    /// <summary>The label.</summary>
    public Marker Marker { get; init; }

    /// <summary>The heading or item it belongs to.</summary>
    public Piece? Parent { get; init; }

    /// <summary>Level of a heading marked in the file; 0 when it is none.</summary>
    public int Level { get; init; }

    /// <summary>Position among the items of its parent, from 1; 0 when it is not an item.</summary>
    public int Item { get; init; }

    /// <summary>Rows of a table; empty for words.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; init; } = [];

    /// <summary>The pieces directly below it.</summary>
    public List<Piece> Children { get; } = [];

    /// <summary>The words after <see cref="IntakeText.Fold"/>.</summary>
    public string Folded => _folded ??= IntakeText.Fold(Text);

    public bool IsTable => !Rows.IsEmpty;

    /// <summary>The piece and all its ancestors, from the inside out.</summary>
    public IEnumerable<Piece> Chain
    {
        get
        {
            for (var piece = this; piece is not null; piece = piece.Parent)
                yield return piece;
        }
    }

    /// <summary>All pieces below it, in document order.</summary>
    public IEnumerable<Piece> Below => Children.SelectMany(x => x.Below.Prepend(x));

    /// <summary>Its location in the document, for people.</summary>
    public string Where
    {
        get
        {
            var labels = Chain.Where(x => IsCited(x.Marker.Style)).Select(x => x.Marker).Reverse().ToList();
            var item = Chain.FirstOrDefault(x => x.Item > 0)?.Item ?? 0;
            var names = labels.TakeWhile(x => IsNamed(x.Style)).Select(x => x.Label).ToList();
            var numbers = labels.Skip(names.Count).ToList();
            // "1.1" already implies the "1" above it.
            if (numbers.FindLast(x => x.Style == MarkerStyle.Dotted) is { Label: { } dotted })
                numbers.RemoveAll(x => x.Style is MarkerStyle.Number or MarkerStyle.Dotted && x.Label != dotted);
            if (numbers.Count > 0)
                names.Add((names.Count > 0 ? "mục " : "Mục ") + string.Join('.', numbers.Select(x => x.Label)));
            if (names.Count == 0)
                names.Add(Chain.FirstOrDefault(IsHeading) is { } heading ? $"Mục “{heading.Text}”" : "Phần đầu");
            if (IsTable)
                names.Add("bảng");
            else if (item > 0)
                names.Add($"ý {item}");
            return string.Join(", ", names);
        }
    }

    private static bool IsHeading(Piece piece) => piece.Marker.Style is MarkerStyle.Title or MarkerStyle.Heading;

    private static bool IsNamed(MarkerStyle style) =>
        style is MarkerStyle.Appendix or MarkerStyle.Part or MarkerStyle.Article;

    private static bool IsCited(MarkerStyle style) =>
        style is > MarkerStyle.None and < MarkerStyle.Heading and not MarkerStyle.Title or MarkerStyle.Bracket;
}
