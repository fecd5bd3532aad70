namespace Campaign.Core.Results;

/// <summary>A sum over reports.</summary>
/// <param name="Value">The sum.</param>
/// <param name="Women">How many of them are women, as far as told; null: nobody told.</param>
/// <param name="Told">The part of the sum of which it is known how many are women.</param>
public sealed record Total(long Value, long? Women, long Told)
{
    /// <summary>The sum of one figure.</summary>
    public static Total Of(Figure figure) => new(figure.Value, figure.Women, figure.Women is null ? 0 : figure.Value);

    /// <summary>Both together.</summary>
    public static Total operator +(Total one, Total other) =>
        new(
            checked(one.Value + other.Value),
            one.Women is null && other.Women is null ? null : (one.Women ?? 0) + (other.Women ?? 0),
            checked(one.Told + other.Told)
        );

    /// <summary>A sum without one of its parts.</summary>
    public static Total operator -(Total sum, Total part) =>
        new(sum.Value - part.Value, sum.Women is null ? null : sum.Women - (part.Women ?? 0), sum.Told - part.Told);
}
