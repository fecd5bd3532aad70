using System.Text.RegularExpressions;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>Siblings have different names in each culture: the second "Thông điệp" becomes "Thông điệp (1)".</summary>
internal sealed partial class UniqueNames(ScopeProvider scopes)
{
    /// <summary>
    /// Renames the document where a sibling has its name. Nothing is asked when neither name nor parent changed.
    /// </summary>
    public void MakeUnique(IContent document, Guid objectType, NodeRow? before)
    {
        var moved = before?.ParentId != document.ParentId;
        if (document.ContentType.VariesByCulture())
            MakeCulturesUnique(document, objectType, moved ? [] : DocumentState.Read(before?.Json).Names ?? []);
        else if (string.IsNullOrWhiteSpace(document.Name))
            throw new InvalidOperationException("A document cannot be saved without a name.");
        else if (moved || before?.Name != document.Name)
            document.Name = Unique(document, objectType, PublishedChanges.Invariant, document.Name);
    }

    /// <summary>Keeps the names for the next one who asks.</summary>
    public void Write(IContent document, NodeRow node, DocumentState before)
    {
        var names = Names(document);
        var known =
            node.VersionId == 0 ? null
            : before.Names is { Count: > 0 } cultures ? cultures
            : new() { [PublishedChanges.Invariant] = node.Name ?? "" };
        if (known is not null && known.Count == names.Count && !known.Except(names).Any())
            return;
        if (known is not null)
            scopes.Db.NodeNames.Where(x => x.NodeId == node.Id).ExecuteDelete();
        scopes.Db.NodeNames.AddRange(
            names.Select(x => new NodeNameRow
            {
                NodeId = node.Id,
                Culture = x.Key,
                Name = x.Value,
                NameKey = Key(x.Value),
            })
        );
        scopes.Db.SaveChanges();
        scopes.Db.ChangeTracker.Clear();
    }

    public static string Key(string name) => name.ToLowerInvariant();

    private static Dictionary<string, string> Names(IContent document) =>
        document.CultureInfos is { Count: > 0 } cultures
            ? cultures.Values.ToDictionary(x => x.Culture, x => x.Name ?? "")
            : new() { [PublishedChanges.Invariant] = document.Name ?? "" };

    private void MakeCulturesUnique(IContent document, Guid objectType, Dictionary<string, string> known)
    {
        if (document.CultureInfos is not { Count: > 0 } cultures)
            throw new InvalidOperationException(
                "A document that varies by culture cannot be saved without a name in any."
            );
        foreach (var info in cultures.Values.ToList())
        {
            if (known.TryGetValue(info.Culture, out var before) && before == info.Name)
                continue;
            var unique = Unique(document, objectType, info.Culture, info.Name ?? "");
            if (unique == info.Name)
                continue;
            if (document.Name == info.Name)
                document.Name = unique;
            document.SetCultureInfo(info.Culture, unique, info.Date);
            if (
                document.PublishedState == PublishedState.Publishing
                && document.PublishCultureInfos?.TryGetValue(info.Culture, out var publishing) == true
            )
                document.SetPublishInfo(info.Culture, unique, publishing.Date);
        }
        if (document.Name is null || !document.CultureInfos.Values.Any(x => x.Name == document.Name))
            document.Name = document.CultureInfos.Values.First().Name;
    }

    private string Unique(IContent document, Guid objectType, string culture, string name)
    {
        if (!Taken(document, objectType, culture, name))
            return name;
        var numbered = Numbered().Match(name);
        var stem = numbered.Success ? name[..numbered.Index] : name;
        for (var number = 1; ; number++)
            if ($"{stem} ({number})" is var candidate && !Taken(document, objectType, culture, candidate))
                return candidate;
    }

    private bool Taken(IContent document, Guid objectType, string culture, string name)
    {
        var (key, id, parentId) = (Key(name), document.Id, document.ParentId);
        return (
            from other in scopes.Db.NodeNames
            where other.NameKey == key && other.Culture == culture && other.NodeId != id
            join node in scopes.Db.Nodes on other.NodeId equals node.Id
            where node.ParentId == parentId && node.ObjectType == objectType
            select node.Id
        ).Any();
    }

    [GeneratedRegex(@" \(\d+\)$")]
    private static partial Regex Numbered();
}
