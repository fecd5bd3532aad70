namespace Campaign.Content.Intake;

/// <summary>An item that a document brought before and a reading of it no longer finds.</summary>
/// <param name="Key">Key of the item.</param>
/// <param name="Type">Alias of its type.</param>
/// <param name="Text">Its words.</param>
public sealed record DroppedItem(Guid Key, string Type, string Text);
