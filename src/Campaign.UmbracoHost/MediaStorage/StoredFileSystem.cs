using System.IO.Enumeration;
using Umbraco.Cms.Core.IO;

namespace Campaign.UmbracoHost.MediaStorage;

/// <summary>The files as Umbraco's services ask for them. Their addresses begin with <c>/media/</c>.</summary>
internal sealed class StoredFileSystem(IMediaStore store) : IFileSystem
{
    private const string Url = "media/";

    public bool CanAddPhysical => false;

    public IEnumerable<string> GetDirectories(string path) =>
        store
            .Files(path)
            .Select(x => x.IndexOf('/', path.Length == 0 ? 0 : path.Length + 1) is > 0 and var end ? x[..end] : "")
            .Where(x => x.Length > 0)
            .Distinct();

    public void DeleteDirectory(string path) => DeleteDirectory(path, recursive: false);

    public void DeleteDirectory(string path, bool recursive)
    {
        foreach (var file in recursive ? store.Files(path) : GetFiles(path))
            store.Delete(file);
    }

    public bool DirectoryExists(string path) => store.Files(path).Any();

    public void AddFile(string path, Stream stream) => AddFile(path, stream, overrideIfExists: true);

    public void AddFile(string path, Stream stream, bool overrideIfExists)
    {
        Refuse(path, overrideIfExists);
        if (stream.CanSeek)
            stream.Position = 0;
        store.Write(path, stream);
    }

    public void AddFile(string path, string physicalPath, bool overrideIfExists = true, bool copy = false)
    {
        using (var file = File.OpenRead(physicalPath))
            AddFile(path, file, overrideIfExists);
        if (!copy)
            File.Delete(physicalPath);
    }

    public IEnumerable<string> GetFiles(string path) => GetFiles(path, "*");

    public IEnumerable<string> GetFiles(string path, string filter) =>
        store
            .Files(path)
            .Where(x =>
                x.LastIndexOf('/') == (path.Length == 0 ? -1 : path.Length)
                && FileSystemName.MatchesSimpleExpression(filter, Path.GetFileName(x))
            );

    public Stream OpenFile(string path) => store.Open(path);

    public void DeleteFile(string path) => store.Delete(path);

    public bool FileExists(string path) => store.Find(path) is not null;

    public string GetRelativePath(string fullPathOrUrl)
    {
        var path = fullPathOrUrl.TrimStart('/');
        return path.StartsWith(Url, StringComparison.Ordinal) ? path[Url.Length..] : path;
    }

    public string GetFullPath(string path) => GetRelativePath(path);

    public string GetUrl(string? path) => "/" + Url + path;

    public DateTimeOffset GetLastModified(string path) => Found(path).Written;

    public DateTimeOffset GetCreated(string path) => Found(path).Written;

    public long GetSize(string path) => Found(path).Bytes;

    public void MoveFile(string source, string target, bool overrideIfExists = true)
    {
        Refuse(target, overrideIfExists);
        store.Move(source, target);
    }

    private void Refuse(string path, bool overrideIfExists)
    {
        if (!overrideIfExists && FileExists(path))
            throw new InvalidOperationException($"A file at path '{path}' already exists");
    }

    private StoredMedia Found(string path) =>
        store.Find(path) ?? throw new FileNotFoundException($"There is no {path} in {store.Place}.");
}
