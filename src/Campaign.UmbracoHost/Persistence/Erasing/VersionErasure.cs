using System.Text.Json;
using Campaign.UmbracoHost.Persistence.Documents;
using Campaign.UmbracoHost.Persistence.Publication;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Umbraco.Cms.Core.Models;

namespace Campaign.UmbracoHost.Persistence.Erasing;

/// <summary>
/// Keeps out of the versions of a document what the rule says must not be stored, in the writer's transaction.
/// </summary>
internal sealed class VersionErasure(
    ScopeProvider scopes,
    IErasureRule rule,
    PublicationTracker publications,
    ErasureMarks marks
)
{
    /// <summary>Whether the rule applies to a document, by its draft or by what is public.</summary>
    public bool Applies(IContent document) =>
        rule.Concerns(document.ContentType.Alias)
        && (rule.Applies(Values(document, false)) || (document.Published && rule.Applies(Values(document, true))));

    /// <summary>
    /// What may be written of a version of such a document; the same instance when that is all of it.
    /// </summary>
    public VersionData Kept(VersionData data) => Kept(data, "", Says(data));

    /// <summary>
    /// Notes that the draft about to be overwritten held something, or was not covered by the rule until now: earlier
    /// states of it may lie on in the database's files.
    /// </summary>
    public void Overwriting(IContent document, VersionRow version)
    {
        if (version.Id == 0 || !Applies(document))
            return;
        var before = VersionData.Read(version.Json);
        if (!Says(before) || !ReferenceEquals(Kept(before), before))
            marks.Add(scopes.Work, whole: false);
    }

    /// <summary>
    /// Erases from all versions of a document if its draft or public version calls for it; returns from how many.
    /// </summary>
    public int Erase(int nodeId)
    {
        var versions = scopes.Db.Versions.Where(x => x.NodeId == nodeId).ToList();
        if (!versions.Any(x => (x.Current || x.Published) && Says(VersionData.Read(x.Json))))
            return 0;
        var name = versions.First(x => x.Current).Name ?? "";
        var erased = 0;
        foreach (var version in versions)
        {
            var before = VersionData.Read(version.Json);
            var says = Says(before);
            var after = Kept(before, name, says);
            var kept = Name(version.Name, says) ?? name;
            if (ReferenceEquals(before, after) && kept == version.Name)
                continue;
            (version.Name, version.Json) = (kept, PersistedJson.Write(after));
            scopes.Db.Write(version);
            if (version.Published)
                Announce(nodeId, before, after);
            erased++;
        }
        if (erased > 0)
            marks.Add(scopes.Work, whole: false);
        return erased;
    }

    private VersionData Kept(VersionData data, string name, bool says)
    {
        var values = data.Values.ConvertAll(x => Kept(x, says));
        var former = data.FormerOriginals?.ConvertAll(x => x.Withheld());
        var names = data.Cultures?.ToDictionary(
            x => x.Key,
            x => x.Value with { Name = Name(x.Value.Name, says) ?? name }
        );
        if (
            values.Zip(data.Values).All(x => ReferenceEquals(x.First, x.Second))
            && former?.Zip(data.FormerOriginals!).All(x => ReferenceEquals(x.First, x.Second)) != false
            && names?.All(x => x.Value == data.Cultures![x.Key]) != false
        )
            return data;
        return new()
        {
            TemplateId = data.TemplateId,
            Cultures = names,
            Values = [.. values.OfType<StoredValue>()],
            FormerOriginals = former,
            Files = data.Files,
        };
    }

    private StoredValue? Kept(StoredValue value, bool says)
    {
        var text = value.Value.ValueKind == JsonValueKind.String ? value.Value.GetString()! : value.Value.GetRawText();
        var kept = rule.Kept(value.Alias, text, says);
        return kept is null ? null
            : kept == text ? value
            : value with { Value = PersistedJson.Element(kept) };
    }

    private string? Name(string? name, bool says) => name is null ? null : rule.KeptName(name, says);

    private bool Says(VersionData data) =>
        rule.Applies(data.Values.Select(x => (x.Alias, (object?)x.Value.ToString())));

    // Readers see something else from now on.
    private void Announce(int nodeId, VersionData before, VersionData after)
    {
        var touched = publications.Touch(nodeId);
        touched.StateChanged = true;
        touched.Republished.UnionWith(PublishedChanges.Between(before, after));
    }

    private static IEnumerable<(string, object?)> Values(IContent document, bool published) =>
        from property in document.Properties
        from value in property.Values
        select (property.Alias, published ? value.PublishedValue : value.EditedValue);
}
