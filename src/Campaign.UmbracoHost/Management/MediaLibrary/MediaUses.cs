using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management.Authority;
using Campaign.UmbracoHost.Persistence.Documents;
using Campaign.UmbracoHost.Persistence.Scoping;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Management.MediaLibrary;

/// <summary>
/// Published documents that use a file. A file that replaces another becomes public when these are published again,
/// exactly as they are public now, so that nobody's unfinished draft goes out with it. It is a publication like any
/// other: whoever may not publish the document, or not alone, does not do it here either.
/// </summary>
internal sealed class MediaUses(
    ScopeProvider scopes,
    IContentService contents,
    PublicFiles files,
    NodeAccess access,
    BranchAuthority branches,
    ICultureImpactFactory impacts,
    PropertyEditorCollection editors,
    TimeProvider clock
)
{
    /// <summary>Tells the client that readers still see the file that was replaced.</summary>
    public void Announce(HttpContext http, Guid media)
    {
        var count = Uses(http.Officer(), media).Count;
        if (count == 0)
            return;
        http.Response.Headers["X-Campaign-Uses"] = $"{count}";
        http.Response.Headers["X-Campaign-File"] = $"{media}";
    }

    /// <summary>
    /// Publishes again those documents that the officer may publish; says how many, and why others were left out.
    /// </summary>
    public object PublishAgain(Officer officer, Guid media)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        var left = new List<object>();
        var uses = contents.GetByIds(Uses(officer, media)).ToList();
        foreach (var page in uses)
            if (Refusal(scope, officer, page.Key) is { } reason)
                left.Add(new { name = page.PublishName ?? page.Name, reason });
            else
                files.Renew(page);
        scope.Complete();
        return new { count = uses.Count - left.Count, left };
    }

    private string? Refusal(ICoreScope scope, Officer officer, Guid key)
    {
        if (!access.May(officer, Permissions.DocumentPublish, UmbracoObjectTypes.Document, key))
            return AuthorityWords.Outside;
        var page = AsPublic(contents.GetById(key)!);
        if (branches.Publishing(officer, page, mayDiffer: true) is { } reason)
            return reason;
        var messages = new EventMessages();
        return scope.Notifications.PublishCancelable(new ContentPublishingNotification(page, messages))
            ? string.Join(" ", messages.GetAll().Select(x => x.Message))
            : null;
    }

    // Nothing of this is saved: it is what the rules of publishing are asked about.
    private IContent AsPublic(IContent page)
    {
        foreach (var property in page.Properties)
        foreach (var value in property.Values.ToList())
            property.SetValue(value.PublishedValue, value.Culture, value.Segment);
        var now = clock.GetUtcNow().UtcDateTime;
        if (!page.ContentType.VariesByCulture())
        {
            page.Name = page.PublishName;
            page.PublishCulture(impacts.ImpactInvariant(), now, editors);
        }
        foreach (var culture in page.PublishedCultures.ToList())
        {
            page.SetCultureName(page.GetPublishName(culture), culture);
            page.PublishCulture(impacts.ImpactExplicit(culture, isDefault: false), now, editors);
        }
        return page;
    }

    private List<Guid> Uses(Officer officer, Guid media)
    {
        using var scope = scopes.Read();
        var (db, file) = (
            scopes.Db,
            scopes.Db.Nodes.Where(x => x.Key == media && x.ObjectType == Constants.ObjectTypes.Media)
        );
        var keys = (
            from relation in db.Relations
            join item in file on relation.ChildId equals item.Id
            join row in db.Visible on relation.ParentId equals row.NodeId
            select row.Key
        )
            .Distinct()
            .ToList();
        return keys.FindAll(x => access.Reaches(officer, UmbracoObjectTypes.Document, x));
    }
}
