using Umbraco.Cms.Core.Models;

namespace Campaign.Content.Publishing;

/// <summary>What the host offers for publishing thousands of new documents at once.</summary>
public interface IBulkPublication
{
    /// <summary>
    /// Saves and publishes documents that were never saved and do not vary by culture, within the scope there is. Their
    /// rules have been checked: no notification of a single document is sent.
    /// </summary>
    /// <param name="documents">Documents whose parents are saved already.</param>
    void Publish(IReadOnlyList<IContent> documents);
}
