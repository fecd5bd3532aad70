using Umbraco.Cms.Core.Models;

namespace Campaign.UmbracoHost.Management;

/// <summary>Knows what a new document has to begin with. The application supplies it.</summary>
public interface INewDraft
{
    /// <summary>Fills in what follows from the place of a document that nobody has stored yet.</summary>
    /// <param name="draft">The document, with its parent.</param>
    void Fill(IContent draft);
}

/// <summary>A new document begins empty.</summary>
internal sealed class EmptyDraft : INewDraft
{
    public void Fill(IContent draft) { }
}
