using Campaign.Content.Publishing;
using Campaign.UmbracoHost.Publication;
using Umbraco.Cms.Core.Models;

namespace Campaign.Content.Tests.Whole;

/// <summary>Joins the import to the host, as the product does.</summary>
internal sealed class HostPublication(INewDocuments host) : IBulkPublication
{
    public void Publish(IReadOnlyList<IContent> documents) => host.Publish(documents);
}
