using Campaign.UmbracoHost.Persistence.Documents;
using Campaign.UmbracoHost.Persistence.Publication;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Campaign.UmbracoHost.Persistence.Types;

/// <summary>
/// Takes the documents along when their type changes, as Umbraco does: what starts to vary becomes the default
/// language's, what stops keeps the default language's, a renamed property keeps its values. All versions are
/// rewritten.
/// </summary>
internal sealed class ValueMigration(
    ScopeProvider scopes,
    Lazy<ILanguageRepository> languages,
    PublicationTracker publications
)
{
    private const int NodesPerRead = 200;

    public void Apply(ValueMigrationPlan plan)
    {
        if (plan.IsEmpty)
            return;
        var db = scopes.Db;
        var culture = languages.Value.GetDefaultIsoCode();
        var ids = db.Nodes.Where(x => x.ContentTypeId == plan.Type.Id).Select(x => x.Id).ToList();
        foreach (var some in ids.Chunk(NodesPerRead))
        {
            foreach (var version in db.Versions.Where(x => some.Contains(x.NodeId)).ToList())
            {
                Rewrite(version, plan, culture);
                db.Update(version);
            }
            if (plan.ToVariant is { } variant)
                RewriteNodes(db, some, variant, culture);
            db.SaveChanges();
            db.ChangeTracker.Clear();
        }
        foreach (var id in ids)
            publications.Touch(id).StateChanged = true;
    }

    private static void Rewrite(VersionRow version, ValueMigrationPlan plan, string culture)
    {
        var data = VersionData.Read(version.Json);
        data.Values =
        [
            .. data
                .Values.Select(x => plan.Renamed.TryGetValue(x.Alias, out var alias) ? x with { Alias = alias } : x)
                .Select(x =>
                    !plan.Properties.TryGetValue(x.Alias, out var varies) ? x
                    : varies ? x with { Culture = culture }
                    : x.Culture is null || x.Culture == culture ? x with { Culture = null }
                    : null
                )
                .OfType<StoredValue>(),
        ];
        data.FormerOriginals = data
            .FormerOriginals?.Where(x => plan.ToVariant is null && plan.Properties.GetValueOrDefault(x.Alias, true))
            .Select(x => plan.Renamed.TryGetValue(x.Alias, out var alias) ? x with { Alias = alias } : x)
            .ToList();
        if (plan.ToVariant == true)
            data.Cultures = new() { [culture] = new CultureName(version.Name ?? "", version.VersionDate) };
        else if (plan.ToVariant == false)
        {
            version.Name = data.Cultures?.GetValueOrDefault(culture)?.Name ?? version.Name;
            data.Cultures = null;
        }
        version.Json = PersistedJson.Write(data);
    }

    private static void RewriteNodes(CmsDbContext db, int[] ids, bool variant, string culture)
    {
        foreach (var node in db.Nodes.Where(x => ids.Contains(x.Id)).ToList())
        {
            var state = DocumentState.Read(node.Json);
            var (from, to) = variant ? (PublishedChanges.Invariant, culture) : (culture, PublishedChanges.Invariant);
            var wasPublished = variant ? node.Published : state.PublishedCultures?.Contains(culture) == true;
            node.Name = variant ? node.Name : state.Names?.GetValueOrDefault(culture) ?? node.Name;
            state.Names = variant ? new() { [culture] = node.Name ?? "" } : null;
            state.PublishedCultures = variant && wasPublished ? [culture] : null;
            state.EditedCultures = variant && node.Edited ? [culture] : null;
            state.Segments = wasPublished ? Renamed(state.Segments, from, to) : null;
            state.FirstPublished = Renamed(state.FirstPublished, from, to);
            if (!wasPublished)
                (node.Published, node.PublishedVersionId, node.Edited) = (false, 0, true);
            node.Json = PersistedJson.Write(state);
            db.Update(node);
            db.Add(
                new NodeNameRow
                {
                    NodeId = node.Id,
                    Culture = to,
                    Name = node.Name ?? "",
                    NameKey = UniqueNames.Key(node.Name ?? ""),
                }
            );
        }
        db.NodeNames.Where(x => ids.Contains(x.NodeId)).ExecuteDelete();
        foreach (
            var version in db.Versions.Local.Where(x =>
                x.Published && !db.Nodes.Local.Any(y => y.PublishedVersionId == x.Id)
            )
        )
            version.Published = false;
    }

    private static Dictionary<string, T>? Renamed<T>(Dictionary<string, T>? values, string from, string to) =>
        values is not null && values.TryGetValue(from, out var value) ? new() { [to] = value } : null;
}
