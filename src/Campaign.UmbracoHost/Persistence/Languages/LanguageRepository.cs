using Campaign.UmbracoHost.Persistence.Caching;
using Campaign.UmbracoHost.Persistence.Querying;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Persistence.Languages;

/// <summary>Languages: a handful, kept in memory. There is always at most one default.</summary>
internal sealed class LanguageRepository(
    ScopeProvider scopes,
    SchemaChanges schema,
    LanguageRemoval removal,
    TimeProvider clock
) : ILanguageRepository
{
    /// <summary>Languages are no tree entities in Umbraco; here their rows are of a kind of their own.</summary>
    public static readonly Guid ObjectType = new("9f3dc4a1-6c1c-4b0e-9a3b-0c9ff4a3f7a1");

    private readonly CommittedCache<List<ILanguage>> _cache = new(scopes, schema);

    private List<ILanguage> Cached => _cache.Get(Load);

    public ILanguage? Get(int id) => Clone(Cached.Find(x => x.Id == id));

    public IEnumerable<ILanguage> GetMany(params int[]? ids) =>
        [
            .. Cached
                .Where(x => ids is not { Length: > 0 } || ids.Contains(x.Id))
                .OrderByDescending(x => x.IsDefault)
                .Select(x => Clone(x)!),
        ];

    public bool Exists(int id) => Cached.Exists(x => x.Id == id);

    public IEnumerable<ILanguage> Get(IQuery<ILanguage> query) => [.. Cached.Apply(query).Select(x => Clone(x)!)];

    public int Count(IQuery<ILanguage>? query) => Cached.Apply(query).Count();

    public ILanguage? GetByIsoCode(string isoCode) => Clone(Find(isoCode));

    public int? GetIdByIsoCode(string? isoCode, bool throwOnNotFound = true) =>
        isoCode is null ? null : Find(isoCode)?.Id ?? Missing<int?>(isoCode, throwOnNotFound);

    public string? GetIsoCodeById(int? id, bool throwOnNotFound = true) =>
        id is null ? null : Cached.Find(x => x.Id == id)?.IsoCode ?? Missing<string?>(id, throwOnNotFound);

    public string[] GetIsoCodesByIds(ICollection<int> ids, bool throwOnNotFound = true) =>
        [.. ids.Select(x => GetIsoCodeById(x, throwOnNotFound)).OfType<string>()];

    public string GetDefaultIsoCode() => Default.IsoCode;

    public int? GetDefaultId() => Default.Id;

    public void Save(ILanguage entity)
    {
        scopes.Work.BeginWrite();
        var isNew = !entity.HasIdentity;
        var now = clock.GetUtcNow().UtcDateTime;
        if (isNew)
            entity.CreateDate = now;
        entity.UpdateDate = now;
        if (entity.IsDefault)
            foreach (var other in Cached.Where(x => x.IsDefault && x.Id != entity.Id).Select(x => Clone(x)!).ToList())
            {
                other.IsDefault = false;
                Persist(other, scopes.Db.Nodes.First(x => x.Id == other.Id));
            }
        var row = isNew ? New(entity) : scopes.Db.Nodes.First(x => x.Id == entity.Id);
        if (isNew)
        {
            scopes.Db.Insert(row);
            entity.Id = row.Id;
        }
        Persist(entity, row);
        entity.ResetDirtyProperties();
        Changed();
    }

    public void Delete(ILanguage entity)
    {
        scopes.Work.BeginWrite();
        removal.Remove(entity.IsoCode, entity.Id);
        scopes.Db.Nodes.Where(x => x.Id == entity.Id).ExecuteDelete();
        Changed();
    }

    private ILanguage Default =>
        Cached.Find(x => x.IsDefault)
        ?? Cached.FirstOrDefault()
        ?? throw new InvalidOperationException("There is no language yet.");

    private ILanguage? Find(string isoCode) => Cached.Find(x => x.IsoCode.InvariantEquals(isoCode));

    private static T? Missing<T>(object what, bool throwOnNotFound) =>
        throwOnNotFound ? throw new ArgumentException($"There is no language {what}.") : default;

    private static ILanguage? Clone(ILanguage? language) => (ILanguage?)language?.DeepClone();

    private void Changed()
    {
        _cache.Invalidate();
        schema.Raise();
    }

    private List<ILanguage> Load() =>
        scopes.Db.Nodes.Where(x => x.ObjectType == ObjectType).OrderBy(x => x.Id).ToList().ConvertAll(Read);

    private static ILanguage Read(NodeRow row)
    {
        var definition = PersistedJson.Read<Definition>(row.Json!);
        var language = new Language(definition.IsoCode, definition.Name)
        {
            Id = row.Id,
            Key = row.Key,
            IsDefault = definition.IsDefault,
            IsMandatory = definition.IsMandatory,
            FallbackIsoCode = definition.Fallback,
            CreateDate = row.CreateDate,
            UpdateDate = row.UpdateDate,
        };
        language.ResetDirtyProperties(false);
        return language;
    }

    private static NodeRow New(ILanguage language) =>
        new()
        {
            Key = language.Key,
            ObjectType = ObjectType,
            ParentId = Constants.System.Root,
            Path = Constants.System.RootString,
            CreateDate = language.CreateDate,
        };

    private void Persist(ILanguage language, NodeRow row)
    {
        row.Name = language.CultureName;
        row.Alias = language.IsoCode;
        row.UpdateDate = language.UpdateDate;
        row.Json = PersistedJson.Write(
            new Definition(
                language.IsoCode,
                language.CultureName,
                language.IsDefault,
                language.IsMandatory,
                language.FallbackIsoCode
            )
        );
        scopes.Db.Write(row);
    }

    private sealed record Definition(string IsoCode, string Name, bool IsDefault, bool IsMandatory, string? Fallback);
}
