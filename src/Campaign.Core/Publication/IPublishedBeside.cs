namespace Campaign.Core.Publication;

/// <summary>
/// Something that readers see and that is not a document, such as the officers' decisions about programmes. Its changes
/// are rows of the publication log under a type of its own, written in one transaction with the change itself.
/// </summary>
public interface IPublishedBeside
{
    /// <summary>The type of its rows. No item has it.</summary>
    ItemType Type { get; }

    /// <summary>
    /// Reads what is stored now. Called before readers are shown new rows of this type, so that nobody learns of a
    /// change that cannot be seen yet.
    /// </summary>
    Task ReadAsync(CancellationToken stop);
}
