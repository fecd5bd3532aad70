using Campaign.Rendering.Cache;

namespace Campaign.Web.Boards;

/// <summary>How far a file of a board is. Without any of these nobody has asked for it.</summary>
internal sealed record FileProgress
{
    /// <summary>The file; null: it is not done.</summary>
    public Rendition? File { get; init; }

    /// <summary>Why there is none; null: there is no fault.</summary>
    public string? Fault { get; init; }

    /// <summary>How much of it is made, from 0 to 1; null: nobody makes it.</summary>
    public double? Made { get; init; }
}
