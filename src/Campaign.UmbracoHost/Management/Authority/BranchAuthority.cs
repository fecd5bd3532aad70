using Campaign.UmbracoHost.Accounts;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management.Authority;

/// <summary>
/// Decides whether an officer may publish, withdraw, move, copy or remove documents. What counts is the effect, not the
/// verb: moving something public takes it away in one place and publishes it in another.
/// </summary>
internal sealed class BranchAuthority(
    IContentService documents,
    NodeAccess access,
    IAddressAuthority addresses,
    Branches branches
)
{
    private const UmbracoObjectTypes Kind = UmbracoObjectTypes.Document;

    /// <summary>Why the document may not be published, now or at a set time; null when it may.</summary>
    /// <param name="officer">Who wants to.</param>
    /// <param name="document">The document.</param>
    /// <param name="mayDiffer">
    /// What becomes public may be something else than the draft as it is: at a set time, or with another file.
    /// </param>
    public string? Publishing(Officer officer, IContent document, bool mayDiffer = false)
    {
        if (officer.IsCentral(Permissions.DocumentPublish))
            return null;
        // What is public already stays as it is when the folder around it is published.
        var staysSame = document is { Published: true, Edited: false } && !mayDiffer;
        if (addresses.CentralName(document.ContentType.Alias) is { } type)
            return staysSame ? null : AuthorityWords.Central(type);
        if (NotOfGroup(officer, Permissions.DocumentPublish, document) is { } other)
            return staysSame ? null : other;
        var above = Branches.Above(document);
        return addresses.Refusal(officer, document, above, published: false)
            // Publishing it shows what was published beneath it.
            ?? (document.Published ? [document] : branches.Of(document))
                .Where(x => x.Published)
                .Select(x => addresses.Refusal(officer, x, Branches.Above(x), published: true))
                .FirstOrDefault(x => x is not null);
    }

    /// <summary>Why the document may not be taken off the site; null when it may.</summary>
    public string? Unpublishing(Officer officer, IContent document) =>
        officer.IsCentral(Permissions.DocumentUnpublish) ? null : Withdrawing(officer, branches.Of(document));

    /// <summary>Why the document may not be moved or restored to another parent; null when it may.</summary>
    public string? Moving(Officer officer, IContent top, Guid? parentKey)
    {
        if (HoldsStartNode(officer, top))
            return AuthorityWords.OwnStartNode;
        var (branch, parent) = (branches.Of(top), branches.Find(parentKey));
        var isPublic = top is { Published: true, Trashed: false };
        if (isPublic || branches.IsAnyDue(branch))
        {
            if (
                !access.May(officer, Permissions.DocumentPublish, Kind, parent?.Key)
                || !access.May(officer, Permissions.DocumentUnpublish, Kind, top.Key)
            )
                return AuthorityWords.Moves;
            if (!officer.IsCentral(Permissions.DocumentUnpublish) && Withdrawing(officer, branch) is { } withdrawal)
                return withdrawal;
            if (
                !officer.IsCentral(Permissions.DocumentPublish)
                && Settling(officer, Permissions.DocumentPublish, branch, parent, published: true) is { } there
            )
                return there;
        }
        return officer.IsCentral(Permissions.DocumentMove)
            ? null
            : Settling(officer, Permissions.DocumentMove, branch, parent, published: false);
    }

    /// <summary>Why the document may not be copied under a parent; null when it may.</summary>
    public string? Copying(Officer officer, IContent top, int parentId) =>
        officer.IsCentral(Permissions.DocumentDuplicate)
            ? null
            : Settling(
                officer,
                Permissions.DocumentDuplicate,
                branches.Of(top),
                branches.Find(parentId),
                published: false
            );

    /// <summary>Why the document may not go to the recycle bin or be deleted; null when it may.</summary>
    public string? Removing(Officer officer, IContent top)
    {
        if (HoldsStartNode(officer, top))
            return AuthorityWords.OwnStartNode;
        var branch = branches.Of(top);
        if (!top.Trashed && (branch.Any(x => x.Published) || branches.IsAnyDue(branch)))
        {
            if (!access.May(officer, Permissions.DocumentUnpublish, Kind, top.Key))
                return AuthorityWords.Removes;
            if (!officer.IsCentral(Permissions.DocumentUnpublish) && Withdrawing(officer, branch) is { } withdrawal)
                return withdrawal;
        }
        return officer.IsCentral(Permissions.DocumentDelete)
            ? null
            : Central(officer, Permissions.DocumentDelete, branch);
    }

    private string? Withdrawing(Officer officer, IReadOnlyList<IContent> branch) =>
        Central(officer, Permissions.DocumentUnpublish, branch)
        ?? branch
            .Where(x => x.Published)
            .Select(x => addresses.Refusal(officer, x, Branches.Above(x), published: true))
            .FirstOrDefault(x => x is not null);

    // The first of a branch is its top.
    private string? Settling(
        Officer officer,
        string permission,
        IReadOnlyList<IContent> branch,
        IContent? parent,
        bool published
    ) =>
        Central(officer, permission, branch)
        ?? branch
            .Where(x => x.Published || !published)
            .Select(x => addresses.Refusal(officer, x, Branches.Above(x, branch[0], parent), published))
            .FirstOrDefault(x => x is not null);

    private string? Central(Officer officer, string permission, IReadOnlyList<IContent> branch) =>
        branch.Select(x => addresses.CentralName(x.ContentType.Alias)).FirstOrDefault(x => x is not null) is { } type
            ? AuthorityWords.Central(type)
            : branch.Select(x => NotOfGroup(officer, permission, x)).FirstOrDefault(x => x is not null);

    private static string? NotOfGroup(Officer officer, string permission, IContent document) =>
        officer.Writes(permission, document.ContentType.Alias)
            ? null
            : AuthorityWords.NotOfGroup(document.ContentType.Name ?? document.ContentType.Alias);

    // Moving a document that contains a start node moves the officer's own authority with it.
    private bool HoldsStartNode(Officer officer, IContent top) =>
        officer.HasStartNodes
        && documents.GetByIds(officer.DocumentStartNodes).Any(x => Branches.Ids(x.Path).Contains(top.Id));
}
