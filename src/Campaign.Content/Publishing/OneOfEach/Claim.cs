using Campaign.Content.Types;

namespace Campaign.Content.Publishing.OneOfEach;

/// <summary>What only one document may stand for: a year of a campaign, a code, a place in a list.</summary>
/// <param name="Text">What is claimed, the same for all who claim it.</param>
/// <param name="Field">Alias of the field it is typed into.</param>
/// <param name="Label">What officers call that field.</param>
/// <param name="Shown">What officers see in that field.</param>
internal sealed record Claim(string Text, string Field, string Label, string Shown)
{
    /// <summary>The key under which the holders are kept; it has the same length whatever officers typed.</summary>
    public string Id { get; } = $"one-of-each/{DeterministicKey.Of(Text):N}";
}
