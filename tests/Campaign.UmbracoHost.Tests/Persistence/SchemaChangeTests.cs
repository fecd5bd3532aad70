using Campaign.Core.Publication;
using Campaign.Testing.Databases;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Tests.Persistence;

/// <summary>Types and languages change while documents exist; nothing that can be kept is lost.</summary>
public abstract class SchemaChangeTests(HostFixture fixture)
{
    private static readonly Guid User = Constants.Security.SuperUserKey;

    [Collection(OnSqlite.Name)]
    public sealed class Sqlite(SqliteHost host) : SchemaChangeTests(host);

    [Collection(OnPostgres.Name)]
    public sealed class Postgres(PostgresHost host) : SchemaChangeTests(host);

    [Fact]
    public async Task A_property_is_added_and_another_removed()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var key = (await content.CreatePublishedAsync()).Key;
        var type = content.Types.Get(content.Type.Key)!;
        type.AddPropertyType(
            content.Property(
                await content.DataTypeAsync("Umbraco.Plain.String", ValueStorageType.Nvarchar),
                "note",
                false
            ),
            "content"
        );
        type.RemovePropertyType("body");
        Assert.True((await content.Types.UpdateAsync(type, User)).Success);
        var document = content.Contents.GetById(key)!;
        Assert.True(document.HasProperty("note"));
        Assert.False(document.HasProperty("body"));
        Assert.True(document.IsCulturePublished("vi-VN"));
    }

    [Fact]
    public async Task A_property_that_starts_to_vary_gives_its_value_to_the_default_language_and_back()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var key = (await content.CreatePublishedAsync()).Key;
        await VaryAsync(content, "number", ContentVariation.Culture);
        var document = content.Contents.GetById(key)!;
        Assert.Equal(5, document.GetValue("number", "vi-VN"));
        Assert.Equal(5, document.GetValue("number", "vi-VN", published: true));
        Assert.Null(document.GetValue("number", "en-US"));
        await VaryAsync(content, "number", ContentVariation.Nothing);
        Assert.Equal(5, content.Contents.GetById(key)!.GetValue("number"));
        Assert.Equal(5, content.Contents.GetById(key)!.GetValue("number", published: true));
    }

    [Fact]
    public async Task A_type_that_stops_to_vary_keeps_the_default_language_and_the_log_says_so()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var key = (await content.CreatePublishedAsync()).Key;
        var name = content.Contents.GetById(key)!.GetCultureName("vi-VN");
        var log = fixture.Host.Get<IPublicationLog>();
        var head = await log.HeadAsync();
        var type = content.Types.Get(content.Type.Key)!;
        type.Variations = ContentVariation.Nothing;
        foreach (var property in type.PropertyTypes)
            property.Variations = ContentVariation.Nothing;
        Assert.True((await content.Types.UpdateAsync(type, User)).Success);
        var document = content.Contents.GetById(key)!;
        Assert.Equal(name, document.Name);
        Assert.True(document.Published);
        Assert.StartsWith("Tiêu đề", document.GetValue<string>("title", published: true));
        Assert.Equal(
            [("vi-VN", ChangeAction.Delete), ("*", ChangeAction.Upsert)],
            (await log.ReadAfterAsync(head, 10)).Select(x => (x.Culture, x.Action))
        );
    }

    [Fact]
    public async Task A_number_that_becomes_text_is_read_as_text_and_back()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var key = (await content.CreatePublishedAsync()).Key;
        await ChangeDataTypeAsync(
            content,
            await content.DataTypeAsync("Umbraco.Plain.String", ValueStorageType.Nvarchar)
        );
        Assert.Equal("5", content.Contents.GetById(key)!.GetValue("number"));
        var document = content.Contents.GetById(key)!;
        document.SetValue("number", "12");
        content.Contents.Save(document);
        await ChangeDataTypeAsync(content, await content.DataTypeAsync("Umbraco.Integer", ValueStorageType.Integer));
        Assert.Equal(12, content.Contents.GetById(key)!.GetValue("number"));
    }

    [Fact]
    public async Task A_renamed_property_keeps_its_values()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var key = (await content.CreatePublishedAsync()).Key;
        var type = content.Types.Get(content.Type.Key)!;
        type.PropertyTypes.Single(x => x.Alias == "number").Alias = "order";
        Assert.True((await content.Types.UpdateAsync(type, User)).Success);
        Assert.Equal(5, content.Contents.GetById(key)!.GetValue("order", published: true));
    }

    [Fact]
    public async Task A_deleted_language_leaves_the_documents_and_the_log()
    {
        var languages = fixture.Host.Get<ILanguageService>();
        Assert.True((await languages.CreateAsync(new Language("km-KH", "Khmer"), User)).Success);
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var document = await content.CreatePublishedAsync();
        document.SetCultureName("ភាសា", "km-KH");
        document.SetValue("title", "ខ្មែរ", "km-KH");
        content.Contents.Save(document);
        await content.PublishAsync(document.Key, "km-KH");
        var log = fixture.Host.Get<IPublicationLog>();
        var head = await log.HeadAsync();
        var deleted = await languages.DeleteAsync("km-KH", User);
        Assert.True(deleted.Success, deleted.Status.ToString());
        var rest = content.Contents.GetById(document.Key)!;
        Assert.DoesNotContain("km-KH", rest.AvailableCultures);
        Assert.True(rest.IsCulturePublished("vi-VN"));
        Assert.Null(rest.GetValue("title", "km-KH"));
        Assert.Equal(
            ("km-KH", ChangeAction.Delete),
            (await log.ReadAfterAsync(head, 10)).Select(x => (x.Culture, x.Action)).Single()
        );
    }

    [Fact]
    public async Task A_composition_brings_its_properties_along()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var key = (await content.CreateAsync()).Key;
        var seo = await TestContent.WithTypeAsync(fixture.Host);
        var shared = new ContentType(fixture.Host.Get<Umbraco.Cms.Core.Strings.IShortStringHelper>(), -1)
        {
            Alias = "seo" + seo.Type.Alias,
            Name = "SEO",
            Variations = ContentVariation.Culture,
        };
        shared.AddPropertyType(
            content.Property(
                await content.DataTypeAsync("Umbraco.Plain.String", ValueStorageType.Nvarchar),
                "metaTitle",
                true
            ),
            "seo",
            "SEO"
        );
        Assert.True((await content.Types.CreateAsync(shared, User)).Success);
        var type = content.Types.Get(content.Type.Key)!;
        Assert.True(type.AddContentType(content.Types.Get(shared.Key)));
        Assert.True((await content.Types.UpdateAsync(type, User)).Success);
        var document = content.Contents.GetById(key)!;
        document.SetValue("metaTitle", "Tiêu đề", "vi-VN");
        content.Contents.Save(document);
        Assert.Equal("Tiêu đề", content.Contents.GetById(key)!.GetValue<string>("metaTitle", "vi-VN"));
    }

    [Fact]
    public async Task A_deleted_type_takes_its_documents_along_and_the_log_says_so()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var key = (await content.CreatePublishedAsync()).Key;
        var log = fixture.Host.Get<IPublicationLog>();
        var head = await log.HeadAsync();
        Assert.Equal(ContentTypeOperationStatus.Success, await content.Types.DeleteAsync(content.Type.Key, User));
        Assert.Null(content.Contents.GetById(key));
        var row = Assert.Single(await log.ReadAfterAsync(head, 10));
        Assert.Equal((key, content.Type.Alias, ChangeReason.Deleted), (row.Id, row.Alias, row.Reason));
    }

    private static async Task VaryAsync(TestContent content, string alias, ContentVariation variation)
    {
        var type = content.Types.Get(content.Type.Key)!;
        type.PropertyTypes.Single(x => x.Alias == alias).Variations = variation;
        Assert.True((await content.Types.UpdateAsync(type, User)).Success);
    }

    private static async Task ChangeDataTypeAsync(TestContent content, IDataType dataType)
    {
        var type = content.Types.Get(content.Type.Key)!;
        var property = type.PropertyTypes.Single(x => x.Alias == "number");
        (property.DataTypeId, property.DataTypeKey) = (dataType.Id, dataType.Key);
        (property.PropertyEditorAlias, property.ValueStorageType) = (dataType.EditorAlias, dataType.DatabaseType);
        Assert.True((await content.Types.UpdateAsync(type, User)).Success);
    }
}
