using Campaign.UmbracoHost.MediaStorage;
using Campaign.UmbracoHost.Persistence.Media;
using Campaign.UmbracoHost.Startup;
using Umbraco.Cms.Core.Models.TemporaryFile;

namespace Campaign.UmbracoHost.Tests.Persistence;

public sealed class TemporaryFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-uploads-");

    public void Dispose() => _folder.DeleteAll();

    [Fact]
    public async Task What_nobody_saved_and_what_a_killed_upload_left_is_deleted_and_nothing_else()
    {
        var store = new MediaFolder(Path.Combine(_folder.FullName, "media"));
        var uploads = new TemporaryFiles(store, new() { ConnectionString = "", DataPath = _folder.FullName });
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var (waits, isOver, isHalf, isNew) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await SaveAsync(waits, now.AddDays(1));
        await SaveAsync(isOver, now.AddMinutes(-1));
        foreach (var key in (Guid[])[isHalf, isNew])
            store.Write($"trash/uploads/{key:N}", new MemoryStream([1]));
        foreach (var key in (Guid[])[waits, isHalf])
            File.SetLastWriteTimeUtc(store.LocalPath($"trash/uploads/{key:N}")!, now.AddDays(-2));

        Assert.Equal([isOver], await uploads.CleanUpOldTempFiles(now));
        Assert.Equal(
            new[] { $"{waits:N}", $"{waits:N}.json", $"{isNew:N}" }.Order(StringComparer.Ordinal),
            store.Files("trash/uploads").Select(x => Path.GetFileName(x)).Order(StringComparer.Ordinal)
        );

        Task SaveAsync(Guid key, DateTime until) =>
            uploads.SaveAsync(
                new TemporaryFileModel
                {
                    Key = key,
                    FileName = "tep.txt",
                    AvailableUntil = until,
                    OpenReadStream = () => new MemoryStream([1]),
                }
            );
    }
}
