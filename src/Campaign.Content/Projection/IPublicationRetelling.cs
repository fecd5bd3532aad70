namespace Campaign.Content.Projection;

/// <summary>
/// Tells readers again about documents that have not changed themselves. The host of the storage implements it.
/// </summary>
public interface IPublicationRetelling
{
    /// <summary>Writes a row of the log for each language in which one of the documents is public.</summary>
    /// <param name="documents">Keys of documents.</param>
    void Retell(IReadOnlyCollection<Guid> documents);
}
