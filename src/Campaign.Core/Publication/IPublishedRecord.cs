namespace Campaign.Core.Publication;

/// <summary>
/// What the record of one concept says of all its items, so that they are found without a list of all concepts.
/// </summary>
public interface IPublishedRecord
{
    /// <summary>The concept.</summary>
    static abstract ItemType ItemType { get; }
}
