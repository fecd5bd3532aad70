namespace Campaign.Core.Results;

/// <summary>A sum as the public sees it.</summary>
/// <param name="Value">The sum; null: it is withheld.</param>
/// <param name="Women">How many of them are women, as far as told.</param>
/// <param name="Told">The part of the sum of which it is known how many are women.</param>
public sealed record ShownFigure(long? Value, long? Women = null, long Told = 0)
{
    /// <summary>There is a figure, and it is not shown.</summary>
    public static ShownFigure Withheld { get; } = new((long?)null);

    /// <summary>A sum as it is.</summary>
    public static ShownFigure Of(Total total) => new(total.Value, total.Women, total.Told);
}
