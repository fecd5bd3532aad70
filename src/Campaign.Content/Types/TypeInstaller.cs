using Campaign.Content.Types.Kinds;
using Campaign.Content.Types.Tables;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Campaign.Content.Types;

/// <summary>
/// Makes the database's document and media types what the tables say, at every start. What is right already is not
/// touched; a property that left its table leaves the type, its values stay in the versions they were saved in. Types
/// that a newer build installed are left alone.
/// </summary>
internal sealed class TypeInstaller(
    ItemTables tables,
    DataTypeInstaller dataTypes,
    IContentTypeService documentTypes,
    IMediaTypeService mediaTypes,
    IShortStringHelper strings,
    IKeyValueService values,
    ILogger<TypeInstaller> log
)
{
    private const string SourceHelp = "Phải có nguồn: chọn văn bản ở đây, hoặc ghi bằng lời ở ô dưới.";

    private static readonly Guid User = Umbraco.Cms.Core.Constants.Security.SuperUserKey;

    public async Task InstallAsync(ChoiceLists lists)
    {
        if (TypesVersion.Installed(values) is var installed && installed > TypesVersion.Own)
        {
            log.LogWarning(
                "The document types are of version {Installed} and this build brings {Own}: they stay as they are. "
                    + "Upgrade this node.",
                installed,
                TypesVersion.Own
            );
            return;
        }
        await InstallMediaTypesAsync();
        foreach (var table in tables.All)
            await SaveAsync(await DesiredAsync(table, lists), documentTypes);
        // Children are named once all types are there.
        foreach (var table in tables.All.Where(x => x.Children.Length > 0))
        {
            var type = documentTypes.Get(table.Key)!;
            var children = table.Children.Select((x, i) => new ContentTypeSort(tables.Find(x)!.Key, i, x)).ToList();
            if (
                type.AllowedContentTypes?.OrderBy(x => x.SortOrder)
                    .Select(x => x.Key)
                    .SequenceEqual(children.Select(x => x.Key)) == true
            )
                continue;
            type.AllowedContentTypes = children;
            Check(await documentTypes.UpdateAsync(type, User), table.Alias);
        }
        TypesVersion.Note(values);
    }

    private async Task InstallMediaTypesAsync()
    {
        await dataTypes.EnsureAsync(MediaTables.ListView);
        foreach (var table in MediaTables.All)
        {
            var type = mediaTypes.Get(table.Key) ?? new MediaType(strings, -1) { Key = table.Key, Alias = table.Alias };
            var editor = new TypeEditor(type, strings);
            (type.Name, type.Icon, type.AllowedAsRoot) = (table.Name, table.Icon, true);
            if (table == MediaTables.Folder)
                type.ListView = MediaTables.ListView.Key;
            foreach (var (alias, name, dataType, mandatory) in table.Fields)
                editor.Put(
                    new(alias, name, null, await dataTypes.EnsureAsync(dataType), mandatory, false, TypeEditor.Content)
                );
            editor.Finish();
            await SaveAsync((type, editor.Before), mediaTypes);
        }
        var folder = mediaTypes.Get(MediaTables.Folder.Key)!;
        if (folder.AllowedContentTypes?.Count() == MediaTables.All.Length)
            return;
        folder.AllowedContentTypes = [.. MediaTables.All.Select((x, i) => new ContentTypeSort(x.Key, i, x.Alias))];
        Check(await mediaTypes.UpdateAsync(folder, User), folder.Alias);
    }

    private async Task<(IContentType Type, string Before)> DesiredAsync(ItemTable table, ChoiceLists lists)
    {
        var type =
            documentTypes.Get(table.Key) ?? new ContentType(strings, -1) { Key = table.Key, Alias = table.Alias };
        var editor = new TypeEditor(type, strings);
        (type.Name, type.Description, type.Icon) = (table.Name, table.Description, table.Icon);
        (type.AllowedAsRoot, type.Variations) = (
            table.AtRoot,
            table.Varies ? ContentVariation.Culture : ContentVariation.Nothing
        );
        foreach (var field in OnScreen(table))
        {
            var tab =
                CommonFields.All.Contains(field) && !IsNeededSource(table, field) ? TypeEditor.Common
                : FormTables.Choices.Contains(field) ? TypeEditor.Forms
                : SpeakerTables.Choices.Contains(field) ? TypeEditor.Speakers
                : TypeEditor.Content;
            var mandatory = field.Mandatory && field.Varying != Varying.WithFallback;
            var dataType = await dataTypes.EnsureAsync(field.Kind.DataType(lists, tables));
            editor.Put(
                new(
                    field.Alias,
                    NameOf(table, field, field.Name),
                    IsNeededSource(table, field) ? $"{field.Help} {SourceHelp}" : field.Help,
                    dataType,
                    mandatory,
                    field.Varies && table.Varies,
                    tab
                )
            );
            if (field.Kind is SourceKind)
                editor.Put(await NoteAsync(table, field, tab));
        }
        editor.Finish();
        return (type, editor.Before);
    }

    // A source without which nothing is published stands behind the last field that is needed as well.
    private static IEnumerable<Field> OnScreen(ItemTable table)
    {
        if (!table.NeedsSource)
            return table.AllFields;
        var source = table.AllFields.Single(x => IsNeededSource(table, x));
        var others = table.AllFields.Where(x => x != source).ToList();
        others.Insert(others.FindLastIndex(x => x.Mandatory) + 1, source);
        return others;
    }

    private static bool IsNeededSource(ItemTable table, Field field) =>
        table.NeedsSource && field.Alias == CommonFields.Source;

    // The client marks a field that has to be filled; of these two it is one or the other.
    private static string NameOf(ItemTable table, Field field, string name) =>
        IsNeededSource(table, field) ? $"{name} *" : name;

    private async Task<DesiredProperty> NoteAsync(ItemTable table, Field source, (string, string) tab) =>
        new(
            SourceKind.NoteAlias(source.Alias),
            NameOf(table, source, source.Name.Replace("văn bản", "bằng lời", StringComparison.Ordinal)),
            "Nơi đăng, số, ngày.",
            await dataTypes.EnsureAsync(DataTypeSpec.Area),
            false,
            false,
            tab
        );

    private async Task SaveAsync<T>((T Type, string Before) desired, IContentTypeBaseService<T> service)
        where T : IContentTypeComposition
    {
        var (type, before) = desired;
        if (!type.HasIdentity)
            Check(await service.CreateAsync(type, User), type.Alias);
        else if (TypeEditor.Describe(type) != before)
        {
            log.LogInformation("Type {Alias} is brought up to date", type.Alias);
            Check(await service.UpdateAsync(type, User), type.Alias);
        }
    }

    private static void Check(
        Umbraco.Cms.Core.Attempt<Umbraco.Cms.Core.Services.OperationStatus.ContentTypeOperationStatus> done,
        string alias
    )
    {
        if (!done.Success)
            throw new InvalidOperationException($"The type {alias} could not be saved: {done.Result}.");
    }
}
