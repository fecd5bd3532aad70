using Campaign.UmbracoHost.Persistence.Publication;
using Campaign.UmbracoHost.Persistence.Relations;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;

namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>
/// A publication keeps the files its media items had at that moment, so that nothing but a publication changes what
/// readers get: not a replaced file, nor a restart after it.
/// </summary>
internal sealed class PublicFiles(ScopeProvider scopes, PublicationTracker publications, ReferenceTracking references)
{
    /// <summary>
    /// The versions that the media items a document refers to have now; null when it refers to none.
    /// </summary>
    public Dictionary<Guid, int>? Now(IContent document)
    {
        var keys = references.MediaOf(document);
        return keys.Count == 0
            ? null
            : scopes
                .Db.Nodes.Where(x => keys.Contains(x.Key) && x.ObjectType == Constants.ObjectTypes.Media)
                .Select(x => new { x.Key, x.VersionId })
                .ToDictionary(x => x.Key, x => x.VersionId);
    }

    /// <summary>
    /// Gives out the files that the items have now, with what is public otherwise as it is.
    /// </summary>
    public void Renew(IContent document)
    {
        using var scope = scopes.CreateCoreScope();
        scopes.Work.BeginWrite();
        var version = scopes.Db.Versions.First(x => x.Id == document.PublishedVersionId);
        var data = VersionData.Read(version.Json);
        data.Files = Now(document);
        version.Json = PersistedJson.Write(data);
        scopes.Db.Write(version);
        var touched = publications.Touch(document.Id);
        touched.StateChanged = true;
        touched.Republished.UnionWith(data.Cultures is { Count: > 0 } some ? some.Keys : [PublishedChanges.Invariant]);
        scope.Notifications.Publish(
            new ContentTreeChangeNotification(document, TreeChangeTypes.RefreshNode, new EventMessages())
        );
        scope.Complete();
    }
}
