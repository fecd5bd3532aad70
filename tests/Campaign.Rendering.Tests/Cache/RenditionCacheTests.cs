using Campaign.Rendering.Cache;
using Campaign.Rendering.Faults;
using Campaign.Rendering.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Campaign.Rendering.Tests.Cache;

public sealed class RenditionCacheTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = Clock.Still();

    public void Dispose() => _folder.Dispose();

    private RenditionCache Open(long limit = 1_000_000) =>
        new(_folder.Path, limit, _clock, NullLogger<RenditionCache>.Instance);

    private string[] Files() => Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories);

    private static Task<byte[]> Bytes(int count) => Task.FromResult(new byte[count]);

    [Fact]
    public async Task A_file_is_rendered_once_and_then_found_even_after_a_restart()
    {
        var first = await Open().GetOrAddAsync("abcd", "pdf", () => Bytes(10));

        var again = await Open().GetOrAddAsync("abcd", "pdf", () => throw new InvalidOperationException("rendered"));

        Assert.Equal(first, again);
        Assert.Equal(10, again.Length);
        Assert.EndsWith("abcd.pdf", again.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_processes_that_render_one_key_differently_give_it_two_hashes()
    {
        var first = await Open().GetOrAddAsync("abcd", "pdf", () => Task.FromResult<byte[]>([1, 2, 3]));
        File.Delete(first.Path);
        var second = await Open().GetOrAddAsync("abcd", "pdf", () => Task.FromResult<byte[]>([1, 2, 4]));
        Assert.NotEqual(first.Hash, second.Hash);
        // Another process may replace the file while this one runs.
        var open = Open();
        Assert.Equal(second.Hash, open.Find("abcd", "pdf")!.Hash);
        File.WriteAllBytes(first.Path, [1, 2, 3, 4]);
        Assert.NotEqual(second.Hash, open.Find("abcd", "pdf")!.Hash);
    }

    [Fact]
    public async Task A_hundred_requests_at_once_cause_one_render()
    {
        var cache = Open();
        var renders = 0;
        var gate = new TaskCompletionSource();

        var asked = Enumerable
            .Range(0, 100)
            .Select(_ =>
                cache.GetOrAddAsync(
                    "abcd",
                    "pdf",
                    async () =>
                    {
                        Interlocked.Increment(ref renders);
                        await gate.Task;
                        return [1];
                    }
                )
            )
            .ToList();
        gate.SetResult();
        await Task.WhenAll(asked);

        Assert.Equal(1, renders);
    }

    [Fact]
    public async Task A_failed_render_leaves_nothing_and_the_next_request_tries_again()
    {
        var cache = Open();
        await Assert.ThrowsAsync<RenderingFailedException>(() =>
            cache.GetOrAddAsync("abcd", "pdf", () => throw new RenderingFailedException("no"))
        );

        Assert.Empty(Files());
        Assert.Equal(3, (await cache.GetOrAddAsync("abcd", "pdf", () => Bytes(3))).Length);
    }

    [Fact]
    public async Task On_a_full_disk_there_is_a_clear_fault_and_no_half_file()
    {
        var cache = new RenditionCache(_folder.Path, 1_000, _clock, NullLogger.Instance, path => new FullDisk(path));

        var fault = await Assert.ThrowsAsync<RenditionStorageException>(() =>
            cache.GetOrAddAsync("abcd", "pdf", () => Bytes(10))
        );

        Assert.Contains("No space left", fault.Message, StringComparison.Ordinal);
        Assert.Contains(_folder.Path, fault.Message, StringComparison.Ordinal);
        Assert.Empty(Files());
    }

    [Fact]
    public void Files_that_a_crash_left_half_written_are_removed_at_start()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "abcd.pdf.1.part"), "half");

        Open();

        Assert.Empty(Files());
    }

    [Fact]
    public async Task Over_the_limit_the_least_recently_used_files_go()
    {
        var cache = Open(limit: 300);
        foreach (var key in (string[])["aa", "bb", "cc"])
        {
            await cache.GetOrAddAsync(key, "pdf", () => Bytes(100));
            _clock.Advance(TimeSpan.FromHours(2));
        }
        Assert.NotNull(cache.Find("aa", "pdf"));
        _clock.Advance(TimeSpan.FromHours(2));

        await cache.GetOrAddAsync("dd", "pdf", () => Bytes(60));

        Assert.NotNull(cache.Find("aa", "pdf"));
        Assert.Null(cache.Find("bb", "pdf"));
        Assert.NotNull(cache.Find("cc", "pdf"));
        Assert.NotNull(cache.Find("dd", "pdf"));
    }

    [Fact]
    public async Task A_caller_that_stops_waiting_does_not_stop_the_render()
    {
        var cache = Open();
        var gate = new TaskCompletionSource<byte[]>();
        using var impatient = new CancellationTokenSource();
        var left = cache.GetOrAddAsync("abcd", "pdf", () => gate.Task, impatient.Token);
        var stayed = cache.GetOrAddAsync("abcd", "pdf", () => gate.Task);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        gate.SetResult([1, 2]);

        Assert.Equal(2, (await stayed).Length);
    }

    private sealed class FullDisk(string path) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            File.WriteAllBytes(path, buffer[..(buffer.Length / 2)].ToArray());
            throw new IOException("No space left on device");
        }
    }
}
