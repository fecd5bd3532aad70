namespace Campaign.HelpCalls;

/// <summary>A sentence as it is learnt from.</summary>
/// <param name="Sentence">The labelled one.</param>
/// <param name="Text">As these hands type it.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record Variant(Sentence Sentence, string Text, float Weight);

/// <summary>The sentence and how other hands type it.</summary>
internal static class Variants
{
    /// <summary>The sentence itself first, then without marks.</summary>
    /// <param name="x">The sentence.</param>
    /// <param name="number">What the slips are drawn by.</param>
    public static IEnumerable<Variant> Of(Sentence x, int number)
    {
        var (slips, plain) = (new Slips(number), Slips.NoMarks(x.Text));
        yield return new(x, x.Text, 1);
        if (x.Style != 'e' && !string.Equals(plain, x.Text, StringComparison.OrdinalIgnoreCase))
        {
            yield return new(x, plain, 0.7f);
            yield return new(x, Slips.Telex(x.Text), 0.3f);
            yield return new(x, slips.SomeMarks(x.Text), 0.3f);
            yield return new(x, slips.Teen(x.Text), 0.5f);
        }
        yield return new(x, slips.Typo(x.Text), 0.5f);
        yield return new(x, slips.Typo(plain), 0.5f);
    }
}
