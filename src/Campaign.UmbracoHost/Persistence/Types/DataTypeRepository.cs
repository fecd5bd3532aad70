using Campaign.UmbracoHost.Persistence.Caching;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Campaign.UmbracoHost.Persistence.Types;

/// <summary>Data types: a property editor with its settings.</summary>
internal sealed class DataTypeRepository(
    ScopeProvider scopes,
    SchemaChanges schema,
    Lazy<PropertyEditorCollection> editors,
    Lazy<IDataValueEditorFactory> values,
    IConfigurationEditorJsonSerializer json
) : NodeRepository<IDataType>(scopes, schema), IDataTypeRepository
{
    protected override Guid ObjectType => Constants.ObjectTypes.DataType;

    public IEnumerable<MoveEventInfo<IDataType>> Move(IDataType toMove, EntityContainer? container) =>
        throw new NotHostedException(nameof(IDataTypeRepository), nameof(Move));

    public IReadOnlyDictionary<Udi, IEnumerable<string>> FindUsages(int id) =>
        throw new NotHostedException(nameof(IDataTypeRepository), nameof(FindUsages));

    public IReadOnlyDictionary<Udi, IEnumerable<string>> FindListViewUsages(int id) =>
        throw new NotHostedException(nameof(IDataTypeRepository), nameof(FindListViewUsages));

    protected override IDataType Read(NodeRow row)
    {
        var definition = PersistedJson.Read<Definition>(row.Json!);
        if (!editors.Value.TryGet(definition.Editor, out var editor))
            editor = new MissingPropertyEditor(definition.Editor, values.Value);
        var dataType = new DataType(editor, json, row.ParentId)
        {
            Id = row.Id,
            Key = row.Key,
            Name = row.Name,
            Path = row.Path,
            Level = row.Level,
            SortOrder = row.SortOrder,
            EditorUiAlias = definition.Ui,
            DatabaseType = definition.Storage,
            CreatorId = row.CreatorId,
            CreateDate = row.CreateDate,
            UpdateDate = row.UpdateDate,
        };
        dataType.SetConfigurationData(editor.GetConfigurationEditor().FromDatabase(definition.Configuration, json));
        return dataType;
    }

    protected override string Write(IDataType entity, NodeRow row) =>
        PersistedJson.Write(
            new Definition(
                entity.EditorAlias,
                entity.EditorUiAlias,
                entity.DatabaseType,
                entity.Editor!.GetConfigurationEditor().ToDatabase(entity.ConfigurationData, json) ?? "{}"
            )
        );

    private sealed record Definition(string Editor, string? Ui, ValueStorageType Storage, string Configuration);
}
