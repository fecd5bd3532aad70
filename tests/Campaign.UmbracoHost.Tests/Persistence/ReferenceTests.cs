using Campaign.Testing.Databases;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Tests.Persistence;

/// <summary>Before somebody deletes a page, the backoffice can say where it is used.</summary>
public abstract class ReferenceTests(HostFixture fixture)
{
    [Collection(OnSqlite.Name)]
    public sealed class Sqlite(SqliteHost host) : ReferenceTests(host);

    [Collection(OnPostgres.Name)]
    public sealed class Postgres(PostgresHost host) : ReferenceTests(host);

    [Fact]
    public async Task A_picked_document_knows_who_picked_it_until_it_is_let_go()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var type = content.Types.Get(content.Type.Key)!;
        var picker = await content.DataTypeAsync("Umbraco.MultiNodeTreePicker", ValueStorageType.Ntext);
        type.AddPropertyType(content.Property(picker, "related", false), "content", "Nội dung");
        Assert.True((await content.Types.UpdateAsync(type, Constants.Security.SuperUserKey)).Success);
        var target = await content.CreateAsync();
        var user = content.Contents.GetById((await content.CreateAsync()).Key)!;
        user.SetValue("related", new GuidUdi(Constants.UdiEntityType.Document, target.Key).ToString());
        content.Contents.Save(user);
        var references = fixture.Host.Get<ITrackedReferencesService>();
        var found = await references.GetPagedRelationsForItemAsync(
            target.Key,
            UmbracoObjectTypes.Document,
            0,
            10,
            true
        );
        Assert.True(found.Success, found.Status.ToString());
        Assert.Equal(user.Key, Assert.Single(found.Result.Items).NodeKey);
        user = content.Contents.GetById(user.Key)!;
        user.SetValue("related", null);
        content.Contents.Save(user);
        found = await references.GetPagedRelationsForItemAsync(target.Key, UmbracoObjectTypes.Document, 0, 10, true);
        Assert.Empty(found.Result.Items);
    }
}
