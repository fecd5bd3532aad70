namespace Campaign.Core.Publication;

/// <summary>A stored document that knows which files readers get with it.</summary>
public interface IKeepsFiles
{
    /// <summary>See <see cref="PublishedDocument.Files"/>.</summary>
    IReadOnlyDictionary<Guid, int> PublicFiles { get; }
}
