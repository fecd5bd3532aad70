namespace Campaign.Core.Publication;

/// <summary>The address of an item in the default language, which pages in other languages share.</summary>
/// <param name="Type">The item type.</param>
/// <param name="Slug">The last part of the web address, or the item's name in API addresses.</param>
/// <param name="Id">The document that has it, or had it last.</param>
public sealed record PageAddress(ItemType Type, string Slug, Guid Id);
