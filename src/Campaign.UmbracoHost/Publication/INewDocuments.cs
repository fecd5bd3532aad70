using Umbraco.Cms.Core.Models;

namespace Campaign.UmbracoHost.Publication;

/// <summary>Publishes very many new documents at once.</summary>
public interface INewDocuments
{
    /// <summary>
    /// Saves and publishes documents that were never saved and do not vary by culture, in one transaction or within the
    /// current scope. No notifications of single documents are sent, because the caller has checked them.
    /// </summary>
    /// <param name="documents">Documents with parents that are saved already.</param>
    /// <exception cref="ArgumentException">A document was saved before, or varies by culture.</exception>
    void Publish(IReadOnlyList<IContent> documents);
}
