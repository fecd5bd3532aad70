using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Types;

/// <summary>Makes data types, or brings their settings up to date when a vocabulary has changed.</summary>
internal sealed class DataTypeInstaller(
    IDataTypeService dataTypes,
    PropertyEditorCollection editors,
    IConfigurationEditorJsonSerializer json
)
{
    private readonly Dictionary<Guid, IDataType> _done = [];

    public async Task<IDataType> EnsureAsync(DataTypeSpec spec)
    {
        if (_done.TryGetValue(spec.Key, out var known))
            return known;
        return _done[spec.Key] = await dataTypes.GetAsync(spec.Key) is { } type
            ? await UpdateAsync(type, spec)
            : await CreateAsync(spec);
    }

    private async Task<IDataType> CreateAsync(DataTypeSpec spec)
    {
        var editor =
            editors[spec.Editor]
            ?? throw new InvalidOperationException(
                $"The property editor {spec.Editor}, which {spec.Id} needs, is not registered."
            );
        var type = new DataType(editor, json)
        {
            Key = spec.Key,
            Name = spec.Name,
            EditorUiAlias = spec.Ui,
            DatabaseType = spec.Storage,
            ConfigurationData = spec.Settings,
        };
        return Checked(await dataTypes.CreateAsync(type, Constants.Security.SuperUserKey), spec);
    }

    private async Task<IDataType> UpdateAsync(IDataType type, DataTypeSpec spec)
    {
        if (
            type.Name == spec.Name
            && type.EditorUiAlias == spec.Ui
            && Text(type.ConfigurationData) == Text(spec.Settings)
        )
            return type;
        type.Name = spec.Name;
        type.EditorUiAlias = spec.Ui;
        type.ConfigurationData = spec.Settings;
        return Checked(await dataTypes.UpdateAsync(type, Constants.Security.SuperUserKey), spec);
    }

    private static string Text(IDictionary<string, object> settings) =>
        JsonSerializer.Serialize(new SortedDictionary<string, object>(settings, StringComparer.Ordinal));

    private static IDataType Checked(
        Attempt<IDataType, Umbraco.Cms.Core.Services.OperationStatus.DataTypeOperationStatus> done,
        DataTypeSpec spec
    ) =>
        done.Success
            ? done.Result
            : throw new InvalidOperationException($"The data type {spec.Id} could not be saved: {done.Status}.");
}
