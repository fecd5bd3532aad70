namespace Campaign.Core.Publication;

/// <summary>The address of an item, in the default language: pages in other languages share it.</summary>
/// <param name="Type">The concept.</param>
/// <param name="Slug">The last part of the web address, or the item's name in the API's.</param>
/// <param name="Id">The document it belongs to, or belonged to last.</param>
public sealed record PageAddress(ItemType Type, string Slug, Guid Id);
