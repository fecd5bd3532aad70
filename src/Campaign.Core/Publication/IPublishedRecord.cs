namespace Campaign.Core.Publication;

/// <summary>What a record type says about all its items, so that they are found without a list of all types.</summary>
public interface IPublishedRecord
{
    /// <summary>The item type.</summary>
    static abstract ItemType ItemType { get; }
}
