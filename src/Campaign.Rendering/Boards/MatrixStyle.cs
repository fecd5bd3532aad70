namespace Campaign.Rendering.Boards;

/// <summary>
/// How a picture for a small LED matrix looks: up to three lines that stand still, a quarter of the height each, and
/// two colours alone, because such matrices have one kind of lamp that is on or off.
/// </summary>
internal static class MatrixStyle
{
    /// <summary>Pixels of the widest matrix.</summary>
    public const int MostWidth = 400;

    /// <summary>Pixels of the highest matrix.</summary>
    public const int MostHeight = 200;

    /// <summary>Stands after the board's own style sheet, where such a screen has a line that crawls.</summary>
    public const string Css = """
        .matrix{color:#fff;background:#000}
        .matrix body{background:#000;filter:url(#lamps)}
        .matrix .slide.now{display:grid;gap:0;width:auto;height:100vh;padding:0 1vw;align-content:center;
          font-size:25vh;line-height:1.3;white-space:normal;overflow-wrap:anywhere}
        .matrix .head{font-size:25vh;line-height:1.3;white-space:nowrap}
        .matrix svg{position:absolute}
        """;

    // Lightness, then on or off, then the amber of the lamps (#FFB000).
    public const string Filter = """
        <svg width="0" height="0" aria-hidden="true"><filter id="lamps" color-interpolation-filters="sRGB"
          x="0" y="0" width="100%" height="100%"><feComponentTransfer><feFuncR type="discrete" tableValues="0 1"/>
          <feFuncG type="discrete" tableValues="0 1"/><feFuncB type="discrete" tableValues="0 1"/>
          </feComponentTransfer><feColorMatrix values="1 0 0 0 0 0 .690196 0 0 0 0 0 0 0 0 0 0 0 0 1"/></filter></svg>
        """;
}
