using System.Text;
using Campaign.Testing.Databases;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Campaign.UmbracoHost.Tests.Persistence;

/// <summary>Media: an upload becomes an item, moves, goes to the bin and comes back.</summary>
public abstract class MediaTests(HostFixture fixture)
{
    private static readonly Guid User = Constants.Security.SuperUserKey;

    [Collection(OnSqlite.Name)]
    public sealed class Sqlite(SqliteHost host) : MediaTests(host);

    [Collection(OnPostgres.Name)]
    public sealed class Postgres(PostgresHost host) : MediaTests(host);

    [Fact]
    public async Task An_upload_becomes_a_file_of_the_item()
    {
        var (file, _) = await TypesAsync();
        var upload = Guid.NewGuid();
        await fixture
            .Host.Get<Umbraco.Cms.Core.Persistence.Repositories.ITemporaryFileRepository>()
            .SaveAsync(
                new TemporaryFileModel
                {
                    Key = upload,
                    FileName = "kịch bản.txt",
                    AvailableUntil = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1),
                    OpenReadStream = () => new MemoryStream(Encoding.UTF8.GetBytes("Loa xã")),
                }
            );
        var media = await CreateAsync(
            file,
            "Kịch bản",
            null,
            new Dictionary<string, object?> { ["temporaryFileId"] = upload.ToString() }
        );
        var url = Assert.IsType<string>(media.GetValue("umbracoFile"));
        var files = fixture.Host.Get<MediaFileManager>().FileSystem;
        using var reader = new StreamReader(files.OpenFile(files.GetRelativePath(url)));
        Assert.Equal("Loa xã", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task Folders_move_to_the_bin_and_back_with_what_is_in_them()
    {
        var (file, folder) = await TypesAsync();
        var box = await CreateAsync(folder, "Thư mục", null);
        var item = await CreateAsync(file, "Tệp", box.Key);
        var editing = fixture.Host.Get<IMediaEditingService>();
        var service = fixture.Host.Get<IMediaService>();
        Assert.True((await editing.MoveToRecycleBinAsync(box.Key, User)).Success);
        Assert.True(service.GetById(item.Key)!.Trashed);
        Assert.True((await editing.RestoreAsync(box.Key, null, User, true)).Success);
        var restored = service.GetById(item.Key)!;
        Assert.False(restored.Trashed);
        Assert.Equal(2, restored.Level);
        Assert.Equal(1, service.CountDescendants(box.Id));
        var other = await CreateAsync(folder, "Khác", null);
        Assert.True((await editing.MoveAsync(item.Key, other.Key, User)).Success);
        Assert.Equal($"-1,{other.Id},{item.Id}", service.GetById(item.Key)!.Path);
        Assert.True((await editing.DeleteAsync(other.Key, User)).Success);
        Assert.Null(service.GetById(item.Key));
    }

    private async Task<IMedia> CreateAsync(IMediaType type, string name, Guid? parent, object? file = null)
    {
        var created = await fixture
            .Host.Get<IMediaEditingService>()
            .CreateAsync(
                new MediaCreateModel
                {
                    Key = Guid.NewGuid(),
                    ContentTypeKey = type.Key,
                    ParentKey = parent,
                    Variants = [new() { Name = name }],
                    Properties = file is null ? [] : [new() { Alias = "umbracoFile", Value = file }],
                },
                User
            );
        Assert.True(created.Success, created.Status.ToString());
        return created.Result.Content!;
    }

    private async Task<(IMediaType File, IMediaType Folder)> TypesAsync()
    {
        var types = fixture.Host.Get<IMediaTypeService>();
        if (types.Get("testFile") is { } known)
            return (known, types.Get("testFolder")!);
        var strings = fixture.Host.Get<IShortStringHelper>();
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var file = new MediaType(strings, -1)
        {
            Alias = "testFile",
            Name = "Tệp",
            AllowedAsRoot = true,
        };
        file.AddPropertyType(
            content.Property(
                await content.DataTypeAsync("Umbraco.UploadField", ValueStorageType.Nvarchar),
                "umbracoFile",
                false
            ),
            "media",
            "Tệp"
        );
        Assert.True((await types.CreateAsync(file, User)).Success);
        var folder = new MediaType(strings, -1)
        {
            Alias = "testFolder",
            Name = "Thư mục",
            AllowedAsRoot = true,
        };
        folder.AllowedContentTypes = [new(file.Key, 0, file.Alias)];
        Assert.True((await types.CreateAsync(folder, User)).Success);
        return (types.Get("testFile")!, types.Get("testFolder")!);
    }
}
