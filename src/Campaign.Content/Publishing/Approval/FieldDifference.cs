namespace Campaign.Content.Publishing.Approval;

/// <summary>A field that says something else in the draft than readers see.</summary>
/// <param name="Field">Its Vietnamese name.</param>
/// <param name="Was">What is public; empty: nothing.</param>
/// <param name="Now">What the draft says; empty: nothing.</param>
public sealed record FieldDifference(string Field, string Was, string Now);
