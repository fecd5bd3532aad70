using Campaign.UmbracoHost.Accounts;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Management.Authority;

/// <summary>Decides whether an officer may save a draft as it is, and puts back what is not theirs to change.</summary>
internal sealed class DraftAuthority(
    IContentService documents,
    NodeAccess access,
    IAddressAuthority addresses,
    Branches branches
)
{
    /// <summary>Why the draft may not be saved; null when it may.</summary>
    public string? Refusal(Officer officer, IContent draft)
    {
        var before = draft.HasIdentity ? documents.GetById(draft.Key) : null;
        if (before is null)
            return RefusalOf(officer, Permissions.DocumentCreate, draft, null);
        // Publishing and sorting save as well, and change no draft.
        if (DraftChange.Of(before, draft).IsNothing)
            return null;
        if (RefusalOf(officer, Permissions.DocumentUpdate, draft, before) is { } refusal)
            return refusal;
        var change = DraftChange.Of(before, draft);
        if (change.Renames && officer.HasStartNodes && officer.DocumentStartNodes.Contains(draft.Key))
            return AuthorityWords.OwnStartNode;
        var publishes = access.May(officer, Permissions.DocumentPublish, UmbracoObjectTypes.Document, draft.Key);
        return !publishes && change.Concerns(branches.DueCultures(draft)) ? AuthorityWords.Due : null;
    }

    /// <summary>Why an officer may not write a document's text in a language; null when they may.</summary>
    public string? Writing(Officer officer, IContent document, string culture)
    {
        const string permission = Permissions.DocumentUpdate;
        if (officer.IsCentral(permission))
            return null;
        var alias = document.ContentType.Alias;
        var inside = officer.IsLocal(permission) && access.IsInside(officer, UmbracoObjectTypes.Document, document.Key);
        if (inside && addresses.CentralName(alias) is null)
            return officer.Writes(permission, alias)
                ? addresses.Refusal(officer, document, Branches.Above(document), published: false)
                : AuthorityWords.NotOfGroup(document.ContentType.Name ?? alias);
        return
            officer.Translates(permission)
            && officer.ContentLanguages.Contains(culture, StringComparer.OrdinalIgnoreCase)
            ? null
            : AuthorityWords.Outside;
    }

    private string? RefusalOf(Officer officer, string permission, IContent draft, IContent? before)
    {
        if (officer.IsCentral(permission))
            return null;
        var central = addresses.CentralName(draft.ContentType.Alias);
        var translates = officer.Translates(permission) && before is not null;
        var lies = before ?? branches.Find(draft.ParentId);
        var inside =
            lies is not null
            && officer.IsLocal(permission)
            && access.IsInside(officer, UmbracoObjectTypes.Document, lies.Key);
        if (inside && !(translates && central is not null))
            return central is not null ? AuthorityWords.Central(central)
                : !officer.Writes(permission, draft.ContentType.Alias)
                    ? AuthorityWords.NotOfGroup(draft.ContentType.Name ?? draft.ContentType.Alias)
                : addresses.Refusal(officer, draft, Above(draft, lies!), published: false);
        return translates ? Limit(officer, draft, before!) : AuthorityWords.Outside;
    }

    private static List<int> Above(IContent draft, IContent lies) =>
        draft.HasIdentity ? Branches.Above(draft) : [.. Branches.Ids(lies.Path)];

    private static string? Limit(Officer officer, IContent draft, IContent before)
    {
        if (!draft.ContentType.VariesByCulture())
            return $"«{before.Name}» không chia theo ngôn ngữ, nên người biên dịch không sửa được.";
        DraftChange.Restore(before, draft, officer.ContentLanguages);
        return null;
    }
}
