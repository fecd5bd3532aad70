using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Campaign.UmbracoHost.Startup;

namespace Campaign.UmbracoHost.MediaStorage;

/// <summary>
/// Uploaded files in a bucket of S3-compatible storage. Five of its operations are used, see the methods.
/// </summary>
internal sealed class MediaBucket : IMediaStore, IDisposable
{
    private readonly AmazonS3Client _client;
    private readonly string _bucket,
        _prefix;
    private readonly BucketPatience _patience;
    private readonly BucketListings _listings;
    private readonly LocalCopies _copies;
    private readonly int _page;

    public MediaBucket(S3Settings settings, string copies, TimeProvider clock, int page = 1000)
    {
        (_bucket, _prefix, _page) = (settings.Bucket, settings.Folder, page);
        _client = new(new BasicAWSCredentials(settings.AccessKey, settings.SecretKey), Config(settings));
        var at = settings.Endpoint.Length > 0 ? settings.Endpoint : $"Amazon S3, {settings.Region}";
        Place = $"the bucket {_bucket} at {at}";
        _patience = new(Place, clock);
        _listings = new(clock);
        _copies = new(copies, settings.CacheMegabytes * 1_000_000L, clock);
    }

    public string Place { get; }

    public string HowToAdd(string line, string path) => $"put a line {line} at the end of the object {Key(path)}";

    public StoredMedia? Find(string path)
    {
        if (!MediaPathRule.IsPlain(path))
            return null;
        // A file that is served lies with its copies in a folder of its own, and pages ask for all of them.
        return path.Split('/') is [var folder, _] && folder != "trash"
            ? _listings.Of(folder, () => List(folder + "/").ToDictionary()).GetValueOrDefault(path)
            // A whole key comes before all that only begin with it.
            : Objects(Pages(path, null, 1).First()).FirstOrDefault(x => x.Key == path).Value;
    }

    public string? LocalPath(string path) =>
        Find(path) is { } file ? _copies.Of(path, file, x => Download(path, x)) : null;

    public Stream Open(string path)
    {
        var part = _copies.Part();
        try
        {
            Download(path, part);
            return new FileStream(
                part,
                FileMode.Open,
                FileAccess.Read,
                FileShare.Read | FileShare.Delete,
                1 << 16,
                FileOptions.DeleteOnClose
            );
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    public void Write(string path, Stream content)
    {
        var key = Key(path);
        // Its digest and length go before it, so that any server understands the request.
        using var whole = content.CanSeek ? null : Whole(content);
        var written = _patience.Carry(stop =>
            _client.PutObjectAsync(
                new()
                {
                    BucketName = _bucket,
                    Key = key,
                    InputStream = whole ?? content,
                    AutoCloseStream = false,
                    UseChunkEncoding = false,
                },
                stop
            )
        );
        if (written is null)
            throw _patience.NoSuchKey();
        _listings.Forget(path);
    }

    public void Move(string from, string to)
    {
        var (source, target) = (Key(from), Key(to));
        // Not every server copies a large one at once.
        if (_patience.Carry(stop => _client.CopyObjectAsync(_bucket, source, _bucket, target, stop)) is null)
            throw new FileNotFoundException($"There is no {from} in {Place}.");
        _listings.Forget(to);
        Delete(from);
    }

    public void Delete(string path)
    {
        var key = Key(path);
        _patience.AskAbout(stop => _client.DeleteObjectAsync(_bucket, key, stop));
        _listings.Forget(path);
    }

    public IEnumerable<string> Files(string folder) =>
        List(folder.Length == 0 ? "" : MediaPathRule.Checked(folder) + "/").Select(x => x.Key);

    public IEnumerable<string> Folders() =>
        Pages("", "/", 1000).SelectMany(x => x.CommonPrefixes ?? []).Select(x => x[_prefix.Length..].TrimEnd('/'));

    // An object appears whole or not at all.
    public void ForgetUnfinished(DateTimeOffset before) { }

    /// <summary>Deletes the copies of files that are not served any more; other nodes have withdrawn them.</summary>
    public void ForgetCopies()
    {
        var served = Folders().ToHashSet();
        _copies.Forget(x => !served.Contains(x));
    }

    public void Dispose()
    {
        _client.Dispose();
        _patience.Dispose();
        _copies.Dispose();
    }

    private IEnumerable<KeyValuePair<string, StoredMedia>> List(string start) =>
        Pages(start, null, _page).SelectMany(Objects);

    private IEnumerable<KeyValuePair<string, StoredMedia>> Objects(ListObjectsV2Response page) =>
        (page.S3Objects ?? [])
            // Some tools make empty objects that stand for folders.
            .Where(x => !x.Key.EndsWith('/'))
            .Select(x =>
                KeyValuePair.Create(
                    x.Key[_prefix.Length..],
                    new StoredMedia(
                        x.Size ?? 0,
                        DateTimeOffset.FromUnixTimeSeconds(
                            new DateTimeOffset(x.LastModified!.Value.ToUniversalTime()).ToUnixTimeSeconds()
                        )
                    )
                )
            );

    private IEnumerable<ListObjectsV2Response> Pages(string start, string? delimiter, int size)
    {
        string? next = null;
        do
        {
            var request = new ListObjectsV2Request
            {
                BucketName = _bucket,
                Prefix = _prefix + start,
                Delimiter = delimiter,
                MaxKeys = size,
                ContinuationToken = next,
            };
            var page = _patience.Ask(stop => _client.ListObjectsV2Async(request, stop));
            yield return page;
            next = page.IsTruncated == true ? page.NextContinuationToken : null;
        } while (next is not null);
    }

    private void Download(string path, string target)
    {
        var key = Key(path);
        var found = _patience.Carry(async stop =>
        {
            using var answer = await _client.GetObjectAsync(_bucket, key, stop).ConfigureAwait(false);
            await using var file = new FileStream(target, FileMode.Create);
            await answer.ResponseStream.CopyToAsync(file, stop).ConfigureAwait(false);
            return file.Length == answer.ContentLength ? this : throw new EndOfStreamException("The file was cut off.");
        });
        if (found is null)
            throw new FileNotFoundException($"There is no {path} in {Place}.");
    }

    private FileStream Whole(Stream content)
    {
        var file = new FileStream(
            _copies.Part(),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            1 << 16,
            FileOptions.DeleteOnClose
        );
        content.CopyTo(file);
        file.Position = 0;
        return file;
    }

    private string Key(string path) => _prefix + MediaPathRule.Checked(path);

    private static AmazonS3Config Config(S3Settings settings)
    {
        var config = new AmazonS3Config
        {
            ForcePathStyle = settings.PathStyle ?? settings.Endpoint.Length > 0,
            // Not every server knows the newer digests; a signed request carries one anyway.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            MaxErrorRetry = 1,
            ConnectTimeout = TimeSpan.FromSeconds(3),
            Timeout = Timeout.InfiniteTimeSpan,
            IgnoreConfiguredEndpointUrls = true,
        };
        if (settings.Endpoint.Length > 0)
            (config.ServiceURL, config.AuthenticationRegion) = (settings.Endpoint, settings.Region);
        else
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(settings.Region);
        return config;
    }
}
