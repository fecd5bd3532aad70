namespace Campaign.Core.Events;

/// <summary>One entry of an event's programme.</summary>
/// <param name="Time">When it begins, in the campaign's time zone.</param>
/// <param name="Title">What happens.</param>
/// <param name="Who">Who does it, by office or organisation; null when nobody is named.</param>
public sealed record EventPart(TimeOnly Time, string Title, string? Who = null);
