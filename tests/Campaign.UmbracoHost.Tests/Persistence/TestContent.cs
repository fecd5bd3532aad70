using Campaign.Testing.Databases;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Tests.Persistence;

/// <summary>A document type of a test's own, and documents of it, made through Umbraco's services.</summary>
internal sealed class TestContent(TestHost host)
{
    public const string Vietnamese = "vi-VN";
    public const string English = "en-US";

    private static readonly Guid User = Constants.Security.SuperUserKey;
    private static int _names;

    public IContentService Contents => host.Get<IContentService>();

    public IContentTypeService Types => host.Get<IContentTypeService>();

    public IContentEditingService Editing => host.Get<IContentEditingService>();

    public IContentPublishingService Publishing => host.Get<IContentPublishingService>();

    public IContentType Type { get; private set; } = null!;

    /// <summary>A type with a title and a body by language, a number and a date for all, allowed anywhere.</summary>
    public static async Task<TestContent> WithTypeAsync(TestHost host, bool variant = true, string? alias = null)
    {
        var content = new TestContent(host);
        await content.CreateTypeAsync(variant, alias);
        return content;
    }

    public async Task<IDataType> DataTypeAsync(string editor, ValueStorageType storage)
    {
        var dataTypes = host.Get<IDataTypeService>();
        if (await dataTypes.GetAsync("Test " + editor) is { } known)
            return known;
        var created = await dataTypes.CreateAsync(
            new DataType(host.Get<PropertyEditorCollection>()[editor]!, host.Get<IConfigurationEditorJsonSerializer>())
            {
                Name = "Test " + editor,
                DatabaseType = storage,
                EditorUiAlias = "Umb.PropertyEditorUi.Test",
            },
            User
        );
        Assert.True(created.Success, created.Status.ToString());
        return created.Result;
    }

    public PropertyType Property(IDataType dataType, string alias, bool varies) =>
        new(host.Get<IShortStringHelper>(), dataType, alias)
        {
            Name = alias,
            Variations = varies ? ContentVariation.Culture : ContentVariation.Nothing,
        };

    public async Task<IContent> CreateAsync(string? name = null, Guid? parent = null)
    {
        name ??= NewName();
        var varies = Type.VariesByCulture();
        var created = await Editing.CreateAsync(
            new ContentCreateModel
            {
                Key = Guid.NewGuid(),
                ContentTypeKey = Type.Key,
                ParentKey = parent,
                Variants = varies
                    ? [new() { Name = name, Culture = Vietnamese }, new() { Name = name + " (en)", Culture = English }]
                    : [new() { Name = name }],
                Properties = Values("Tiêu đề " + name, "Title " + name, 5),
            },
            User
        );
        Assert.True(created.Success, created.Status.ToString());
        return created.Result.Content!;
    }

    public async Task<IContent> CreatePublishedAsync(Guid? parent = null, params string[] cultures)
    {
        var document = await CreateAsync(null, parent);
        await PublishAsync(document.Key, cultures);
        return Contents.GetById(document.Key)!;
    }

    public async Task PublishAsync(Guid key, params string[] cultures)
    {
        var published = await TryPublishAsync(key, cultures);
        Assert.True(published.Success, published.Status.ToString());
    }

    public Task<
        Attempt<ContentPublishingResult, Umbraco.Cms.Core.Services.OperationStatus.ContentPublishingOperationStatus>
    > TryPublishAsync(Guid key, params string[] cultures) =>
        Publishing.PublishAsync(
            key,
            Type.VariesByCulture()
                ?
                [
                    .. (cultures.Length == 0 ? [Vietnamese] : cultures).Select(x => new CulturePublishScheduleModel
                    {
                        Culture = x,
                    }),
                ]
                : [new CulturePublishScheduleModel { Culture = null }],
            User
        );

    public async Task UnpublishAsync(Guid key, params string[] cultures)
    {
        var some = cultures.Length == 0 && Type.VariesByCulture() ? [Vietnamese] : cultures;
        var done = await Publishing.UnpublishAsync(key, some.Length == 0 ? null : some.ToHashSet(), User);
        Assert.True(done.Success, done.Result.ToString());
    }

    public async Task UpdateAsync(Guid key, string title, string english = "Title", int number = 5)
    {
        var document = Contents.GetById(key)!;
        var updated = await Editing.UpdateAsync(
            key,
            new ContentUpdateModel
            {
                Variants = Type.VariesByCulture()
                    ?
                    [
                        .. document.AvailableCultures.Select(x => new VariantModel
                        {
                            Culture = x,
                            Name = document.GetCultureName(x)!,
                        }),
                    ]
                    : [new() { Name = document.Name! }],
                Properties = Values(title, english, number),
            },
            User
        );
        Assert.True(updated.Success, updated.Status.ToString());
    }

    public static string NewName() => $"Trang {Interlocked.Increment(ref _names)}";

    private PropertyValueModel[] Values(string vietnamese, string english, int number) =>
        Type.VariesByCulture()
            ?
            [
                new()
                {
                    Alias = "title",
                    Culture = Vietnamese,
                    Value = vietnamese,
                },
                new()
                {
                    Alias = "title",
                    Culture = English,
                    Value = english,
                },
                new() { Alias = "number", Value = number },
            ]
            : [new() { Alias = "title", Value = vietnamese }, new() { Alias = "number", Value = number }];

    private async Task CreateTypeAsync(bool variant, string? alias)
    {
        alias ??= $"type{Interlocked.Increment(ref _names)}";
        if (Types.Get(alias) is { } known)
        {
            Type = known;
            return;
        }
        var type = new ContentType(host.Get<IShortStringHelper>(), -1)
        {
            Alias = alias,
            Name = alias,
            AllowedAsRoot = true,
            Variations = variant ? ContentVariation.Culture : ContentVariation.Nothing,
        };
        var text = await DataTypeAsync("Umbraco.Plain.String", ValueStorageType.Nvarchar);
        type.AddPropertyType(Property(text, "title", variant), "content", "Nội dung");
        type.AddPropertyType(Property(text, "body", variant), "content", "Nội dung");
        type.AddPropertyType(
            Property(await DataTypeAsync("Umbraco.Integer", ValueStorageType.Integer), "number", false),
            "content",
            "Nội dung"
        );
        type.AddPropertyType(
            Property(await DataTypeAsync("Umbraco.Plain.DateTime", ValueStorageType.Date), "date", false),
            "content",
            "Nội dung"
        );
        var created = await Types.CreateAsync(type, User);
        Assert.True(created.Success, created.Result.ToString());
        Type = Types.Get(alias)!;
        Type.AllowedContentTypes = [new ContentTypeSort(Type.Key, 0, alias)];
        Assert.True((await Types.UpdateAsync(Type, User)).Success);
        Type = Types.Get(alias)!;
    }
}
