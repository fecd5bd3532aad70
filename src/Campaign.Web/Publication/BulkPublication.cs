using Campaign.Content.Publishing;
using Campaign.UmbracoHost.Publication;
using Umbraco.Cms.Core.Models;

namespace Campaign.Web.Publication;

/// <summary>Connects the content's import to the host's storage, which do not know each other.</summary>
internal sealed class BulkPublication(INewDocuments host) : IBulkPublication
{
    public void Publish(IReadOnlyList<IContent> documents) => host.Publish(documents);
}
