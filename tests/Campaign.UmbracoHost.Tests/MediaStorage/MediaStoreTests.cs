using System.Text;
using Campaign.Testing.MediaStorage;
using Campaign.UmbracoHost.MediaStorage;

namespace Campaign.UmbracoHost.Tests.MediaStorage;

/// <summary>What every storage of uploaded files does: two nodes, one storage.</summary>
public abstract class MediaStoreTests
{
    private const string Picture = "abcdefghijklmnopqrstuvwxyz/tep.png";

    /// <summary>One node's view of the storage.</summary>
    private protected abstract IMediaStore Here { get; }

    /// <summary>Another's.</summary>
    private protected abstract IMediaStore There { get; }

    [Fact]
    public void What_one_node_writes_the_other_finds_reads_and_has_on_its_disk()
    {
        Write(Here, Picture, "Đắk Nông");
        var found = There.Find(Picture)!;
        Assert.Equal(Encoding.UTF8.GetByteCount("Đắk Nông"), found.Bytes);
        Assert.Equal(0, found.Written.ToUnixTimeMilliseconds() % (this is MediaBucketTests ? 1000 : 1));
        Assert.Equal("Đắk Nông", Read(There, Picture));
        Assert.Equal("Đắk Nông", File.ReadAllText(There.LocalPath(Picture)!));
        Assert.Equal(found.Written.UtcDateTime, File.GetLastWriteTimeUtc(There.LocalPath(Picture)!));
        // The second time as well.
        Assert.Equal("Đắk Nông", File.ReadAllText(There.LocalPath(Picture)!));
    }

    [Fact]
    public void What_is_not_there_is_not_found_and_not_opened()
    {
        Assert.Null(Here.Find(Picture));
        Assert.Null(Here.LocalPath(Picture));
        Assert.Throws<FileNotFoundException>(() => Here.Open(Picture));
        Assert.Throws<FileNotFoundException>(() => Here.Move(Picture, "b/tep.png"));
        Here.Delete(Picture);
        Assert.Empty(Here.Files(""));
        Assert.Empty(Here.Files("trash"));
        Assert.Empty(Here.Folders());
        Write(Here, Picture, "1");
        // The beginning of a name is not the name.
        Assert.Null(Here.Find(Picture[..^1]));
        Assert.Null(Here.Find("trash/abc/" + Picture));
    }

    [Fact]
    public async Task What_one_node_moves_or_deletes_is_gone_on_the_other_within_seconds()
    {
        Write(Here, Picture, "1");
        Write(Here, Picture + ".320.webp", "2");
        Assert.NotNull(There.LocalPath(Picture));
        Here.Move(Picture, "trash/abc/" + Picture);
        Assert.Null(Here.Find(Picture));
        await GoneAsync(There, Picture);
        Assert.Equal("1", Read(There, "trash/abc/" + Picture));
        Assert.NotNull(There.Find(Picture + ".320.webp"));
        There.Delete(Picture + ".320.webp");
        Assert.Null(There.LocalPath(Picture + ".320.webp"));
        await GoneAsync(Here, Picture + ".320.webp");
    }

    [Fact]
    public void A_file_is_replaced_as_a_whole()
    {
        Write(Here, "trash/marks", new string('x', 200_000));
        Write(There, "trash/marks", "ngắn");
        Assert.Equal("ngắn", Read(Here, "trash/marks"));
        Write(Here, "b/tep.txt", "mới");
        Here.Move("b/tep.txt", "trash/marks");
        Assert.Equal("mới", Read(There, "trash/marks"));
    }

    [Fact]
    public void Content_that_cannot_be_read_twice_and_none_at_all_are_stored()
    {
        using (var once = new OnlyForward(Encoding.UTF8.GetBytes("một lần")))
            Here.Write("a/tep.txt", once);
        Assert.Equal("một lần", Read(There, "a/tep.txt"));
        Here.Write("trash/gone/a", Stream.Null);
        Assert.Equal(0, There.Find("trash/gone/a")!.Bytes);
    }

    [Fact]
    public void Files_and_folders_are_listed_with_all_below()
    {
        foreach (var path in (string[])["b/tep.png", "a/tep.png", "a/tep.png.320.webp", "trash/x/a/tep.png", "trash/y"])
            Write(Here, path, path);
        Assert.Equal(
            ["a/tep.png", "a/tep.png.320.webp", "b/tep.png", "trash/x/a/tep.png", "trash/y"],
            There.Files("").Order(StringComparer.Ordinal)
        );
        Assert.Equal(["a/tep.png", "a/tep.png.320.webp"], There.Files("a").Order(StringComparer.Ordinal));
        Assert.Equal(["trash/x/a/tep.png", "trash/y"], There.Files("trash").Order(StringComparer.Ordinal));
        Assert.Equal(["a", "b", "trash"], There.Folders().Order(StringComparer.Ordinal));
        There.Delete("trash/x/a/tep.png");
        There.Delete("trash/y");
        Assert.Equal(["a", "b"], Here.Folders().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("../campaign.db")]
    [InlineData("a/../../campaign.db")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("a\\b")]
    [InlineData("")]
    public void No_path_leads_outside(string path)
    {
        Assert.Null(Here.Find(path));
        Assert.Null(Here.LocalPath(path));
        Assert.Throws<ArgumentException>(() => Write(Here, path, "x"));
        Write(Here, "a/tep.txt", "x");
        Assert.Throws<ArgumentException>(() => Here.Move("a/tep.txt", path));
        Assert.Throws<ArgumentException>(() => Here.Delete(path));
        Assert.Throws<ArgumentException>(() => Here.Open(path));
    }

    [Fact]
    public void Umbracos_services_see_the_same_files()
    {
        var files = new StoredFileSystem(Here);
        using (var text = new MemoryStream(Encoding.UTF8.GetBytes("Loa xã")))
            files.AddFile("a/tep.txt", text);
        Assert.Throws<InvalidOperationException>(() => files.AddFile("a/tep.txt", Stream.Null, false));
        Assert.Equal(
            ("/media/a/tep.txt", "a/tep.txt"),
            (files.GetUrl("a/tep.txt"), files.GetRelativePath("/media/a/tep.txt"))
        );
        Assert.Equal(7, files.GetSize("a/tep.txt"));
        Assert.Equal(["a/tep.txt"], files.GetFiles("a", "*.txt"));
        Assert.Empty(files.GetFiles("", "*"));
        Assert.Equal(["a"], files.GetDirectories(""));
        Write(Here, "a/b/c/tep.txt", "x");
        Assert.Equal(["a/b"], files.GetDirectories("a"));
        Here.Delete("a/b/c/tep.txt");
        Assert.True(files.DirectoryExists("a"));
        files.MoveFile("a/tep.txt", "b/tep.txt");
        Assert.Equal((false, true), (files.FileExists("a/tep.txt"), files.FileExists("b/tep.txt")));
        files.DeleteDirectory("b", recursive: true);
        Assert.False(files.DirectoryExists("b"));
        Assert.Throws<FileNotFoundException>(() => files.GetLastModified("b/tep.txt"));
    }

    private protected static void Write(IMediaStore store, string path, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        store.Write(path, content);
    }

    private protected static string Read(IMediaStore store, string path)
    {
        using var reader = new StreamReader(store.Open(path));
        return reader.ReadToEnd();
    }

    private static async Task GoneAsync(IMediaStore store, string path)
    {
        for (var left = 600; left > 0 && store.Find(path) is not null; left--)
            await Task.Delay(100);
        Assert.Null(store.LocalPath(path));
    }

    private sealed class OnlyForward(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }
    }
}

public sealed class MediaFolderTests : MediaStoreTests, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-media-");

    private protected override IMediaStore Here => new MediaFolder(Path.Combine(_folder.FullName, "media"));

    private protected override IMediaStore There => Here;

    public void Dispose() => _folder.DeleteAll();

    [Fact]
    public void The_folder_that_a_disk_has_of_its_own_is_none_of_the_library()
    {
        var own = Directory.CreateDirectory(Path.Combine(_folder.FullName, "media", "lost+found"));
        File.WriteAllText(Path.Combine(own.FullName, "#12"), "");
        Write(Here, "a/tep.txt", "x");
        Assert.Equal(["a/tep.txt"], Here.Files(""));
        Assert.Equal(["a"], Here.Folders());
    }

    [Fact]
    public void What_killed_processes_left_half_written_is_deleted_except_from_what_belongs_to_the_disk()
    {
        Write(Here, "a/tep.txt", "x");
        var now = TimeProvider.System.GetUtcNow();
        foreach (var path in (string[])["a/tep.txt.1.part", "b/tep.txt.2.part", "lost+found/3.part", "a/now.part"])
        {
            var full = Path.Combine(_folder.FullName, "media", path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, "");
            File.SetLastWriteTimeUtc(full, now.UtcDateTime.AddDays(path == "a/now.part" ? 0 : -2));
        }
        Here.ForgetUnfinished(now.AddDays(-1));
        Assert.Equal(
            ["a/now.part", "a/tep.txt", "lost+found/3.part"],
            Directory
                .EnumerateFiles(Path.Combine(_folder.FullName, "media"), "*", SearchOption.AllDirectories)
                .Select(x => Path.GetRelativePath(Path.Combine(_folder.FullName, "media"), x))
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(["a"], Here.Folders());
    }

    [Fact]
    public async Task While_one_node_empties_a_folder_another_can_write_into_it()
    {
        var ends = Enumerable
            .Range(0, 4)
            .Select(node =>
                Task.Run(() =>
                {
                    for (var turn = 0; turn < 200; turn++)
                    {
                        Write(Here, $"trash/uploads/{node}", "x");
                        Here.Delete($"trash/uploads/{node}");
                    }
                })
            );
        await Task.WhenAll(ends);
        Assert.Empty(Here.Files(""));
    }
}

public sealed class MediaBucketTests : MediaStoreTests, IAsyncLifetime
{
    private readonly DirectoryInfo _copies = Directory.CreateTempSubdirectory("campaign-copies-");
    private BucketServer? _server;
    private MediaBucket? _here,
        _there;

    private protected override IMediaStore Here => _here!;

    private protected override IMediaStore There => _there!;

    public async Task InitializeAsync()
    {
        _server = await BucketServer.StartAsync();
        (_here, _there) = (Node("here"), Node("there"));
    }

    public async Task DisposeAsync()
    {
        _here!.Dispose();
        _there!.Dispose();
        await _server!.DisposeAsync();
        _copies.DeleteAll();
    }

    [Fact]
    public async Task A_bucket_that_refuses_or_does_not_answer_is_named_without_secrets_and_works_again_by_itself()
    {
        Write(Here, "a/tep.txt", "x");
        using var stranger = Node("stranger", key: "KHONG-CO", secret: "bi-mat-sai");
        var refused = Assert.Throws<MediaAwayException>(() => stranger.Find("a/tep.txt"));
        Assert.Contains("refuses: 403 InvalidAccessKeyId", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("bi-mat", refused.ToString(), StringComparison.Ordinal);
        using var other = Node("other", bucket: "khong-co");
        Assert.Contains(
            "404 NoSuchBucket",
            Assert.Throws<MediaAwayException>(() => other.Find("a/tep.txt")).Message,
            StringComparison.Ordinal
        );

        await _server!.GoAsync();
        foreach (
            var ask in (Action[])
                [
                    () => There.Find("a/tep.txt"),
                    () => There.Open("a/tep.txt"),
                    () => Write(There, "b/tep.txt", "y"),
                    () => Assert.Empty(There.Files("")),
                ]
        )
            Assert.Contains(
                $"bucket {BucketServer.Bucket} at {_server.Endpoint} does not answer",
                Assert.Throws<MediaAwayException>(ask).Message,
                StringComparison.Ordinal
            );
        await _server.ComeAsync();
        for (var left = 600; left > 0; left--)
            try
            {
                Assert.Equal("x", Read(There, "a/tep.txt"));
                return;
            }
            catch (MediaAwayException)
            {
                await Task.Delay(100);
            }
        Assert.Fail("It does not work again.");
    }

    [Fact]
    public async Task Of_many_who_ask_a_bucket_that_hangs_only_some_wait()
    {
        Write(Here, "a/tep.txt", "x");
        await _server!.HangAsync();
        try
        {
            var said = await Task.WhenAll(
                Enumerable
                    .Range(0, 60)
                    .Select(i =>
                        Task.Factory.StartNew(
                            () => Assert.Throws<MediaAwayException>(() => There.LocalPath($"b{i}/tep.txt")).Message,
                            TaskCreationOptions.LongRunning
                        )
                    )
            );
            Assert.All(said, x => Assert.Contains("does not answer", x, StringComparison.Ordinal));
            Assert.Contains(said, x => x.Contains("too many wait", StringComparison.Ordinal));
        }
        finally
        {
            await _server.GoOnAsync();
        }
    }

    [Fact]
    public void Copies_of_what_is_served_no_more_do_not_stay_on_the_disk()
    {
        foreach (var path in (string[])["a/tep.png", "b/tep.png"])
            Write(Here, path, path);
        var (gone, kept) = (There.LocalPath("a/tep.png")!, There.LocalPath("b/tep.png")!);
        Here.Move("a/tep.png", "trash/x/a/tep.png");
        _there!.ForgetCopies();
        Assert.Equal((false, true), (File.Exists(gone), File.Exists(kept)));
    }

    [Fact]
    public void Two_sites_with_prefixes_of_their_own_share_a_bucket()
    {
        using var neighbour = Node("neighbour", prefix: "");
        Write(Here, "a/tep.txt", "x");
        Assert.Null(neighbour.Find("a/tep.txt"));
        Assert.Equal(["tinh/lang-son/a/tep.txt"], neighbour.Files(""));
    }

    // Lists come in pages, here of four. (The server of the tests sorts a file after its copies, so the end of a page
    // must not lie between them.)
    private MediaBucket Node(
        string name,
        string bucket = BucketServer.Bucket,
        string prefix = "/tinh/lang-son/",
        string key = BucketServer.Key,
        string secret = BucketServer.Secret
    ) =>
        new(
            new()
            {
                Bucket = bucket,
                Endpoint = _server!.Endpoint,
                Prefix = prefix,
                AccessKey = key,
                SecretKey = secret,
            },
            Path.Combine(_copies.FullName, name),
            TimeProvider.System,
            4
        );
}
