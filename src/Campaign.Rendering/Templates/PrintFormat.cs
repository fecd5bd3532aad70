namespace Campaign.Rendering.Templates;

/// <summary>How the parts of a sheet are arranged.</summary>
internal enum Layout
{
    Portrait,
    Landscape,
    Square,
    Banner,
    Leaflet,
    Trifold,
    Card,
    MessageSheet,
    Script,
    Programme,
    Report,
    Kit,
    Bulletin,
}

/// <summary>A thing that can be printed or shared.</summary>
public sealed record PrintFormat
{
    /// <summary>Stem of the file name: "a3", "banner", "share".</summary>
    public required string Name { get; init; }

    /// <summary>What officers call it, in Vietnamese.</summary>
    public required string Title { get; init; }

    /// <summary>Width of the finished piece: millimetres on paper, pixels for a picture.</summary>
    public required double Width { get; init; }

    /// <summary>Height of the finished piece: millimetres on paper, pixels for a picture.</summary>
    public required double Height { get; init; }

    /// <summary>True for PNG pictures, false for PDF.</summary>
    public bool IsPicture { get; init; }

    /// <summary>
    /// One millimetre of the PDF stands for this many of the piece. Above 1 for banners, which print houses take at
    /// 1:10; such a sheet says so beside the piece.
    /// </summary>
    public int Scale { get; init; } = 1;

    /// <summary>Words, codes and logos stay this many millimetres of the piece away from every cut and fold.</summary>
    public double SafeMm { get; init; }

    /// <summary>Where each side is folded, in millimetres from its left edge; empty where nothing is folded.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Folds { get; init; } = [];

    /// <summary>Whether colour runs to the edge, so that a bleed and crop marks make sense.</summary>
    public bool HasBleed { get; init; } = true;

    /// <summary>Whether safe zone and folds can be drawn on it, to look at.</summary>
    public bool HasGuides => SafeMm > 0;

    /// <summary>Pages it may have; null: as many as it takes.</summary>
    public int? MostPages { get; init; }

    /// <summary>Whether its pages stand side by side on sheets twice as large, to be folded.</summary>
    public bool IsFolded { get; init; }

    /// <summary>Pixels of the smallest letters that a picture may have; null: its layout was looked at.</summary>
    public int? LeastLetter { get; init; }

    /// <summary>File extension without the dot.</summary>
    public string Extension => IsPicture ? "png" : "pdf";

    /// <summary>Media type of the file.</summary>
    public string MediaType => IsPicture ? "image/png" : "application/pdf";

    internal Layout Layout { get; init; }

    // A script, programme, report, kit or bulletin has a title of its own; a message appears on many sheets.
    internal bool IsOfMessage =>
        Layout is not (Layout.Script or Layout.Programme or Layout.Report or Layout.Kit or Layout.Bulletin);

    internal string Css { get; init; } = "";
}
