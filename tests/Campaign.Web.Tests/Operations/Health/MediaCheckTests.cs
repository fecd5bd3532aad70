using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.MediaStorage;
using Campaign.Web.Operations.Health;
using Campaign.Web.Tests.MediaStorage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Tests.Operations.Health;

public sealed class MediaCheckTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-media-");

    public void Dispose() => _folder.DeleteAll();

    [Fact]
    public async Task A_storage_that_hangs_is_asked_once_and_does_not_hang_the_answer()
    {
        using var store = new Hanging(new MediaFolder(_folder.FullName));
        store.Write(SharedMedia.File, new MemoryStream([1]));
        var check = new OneLook(TimeSpan.FromSeconds(2)).Of(new MediaCheck(store, TimeProvider.System));
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => check.CheckHealthAsync(new())));
        Assert.All(
            answers,
            x =>
            {
                Assert.Equal(HealthStatus.Degraded, x.Status);
                Assert.Equal("Has not answered for 2 seconds.", x.Description);
            }
        );
        Assert.Equal(1, store.Asked);

        store.GoOn();
        HealthCheckResult last = default;
        for (var left = 600; left > 0 && last.Status != HealthStatus.Healthy; left--, await Task.Delay(100))
            last = await check.CheckHealthAsync(new());
        Assert.Equal(HealthStatus.Healthy, last.Status);
    }

    private sealed class Hanging(IMediaStore store) : AroundStore(store), IDisposable
    {
        private readonly ManualResetEventSlim _goesOn = new();
        private int _asked;

        public int Asked => _asked;

        public void GoOn() => _goesOn.Set();

        public override StoredMedia? Find(string path)
        {
            Interlocked.Increment(ref _asked);
            _goesOn.Wait();
            return base.Find(path);
        }

        public void Dispose() => _goesOn.Dispose();
    }
}
