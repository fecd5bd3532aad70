namespace Campaign.Content.Publishing.Listing;

/// <summary>What a list says of a draft besides its name and state.</summary>
/// <param name="Order">Its place in its order; null where it has none.</param>
/// <param name="Text">What it says to readers, in short.</param>
/// <param name="Detail">What tells it from others of its type: a date, a number, a code.</param>
/// <param name="Places">Names of the places it names; empty: none.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record ListedDraft(decimal? Order, string Text, string Detail, string Places, string Source);
