using Campaign.UmbracoHost.MediaStorage;

namespace Campaign.Web.Tests.MediaStorage;

/// <summary>A storage to which something happens on the way to another.</summary>
internal class AroundStore(IMediaStore store) : IMediaStore
{
    public string Place => store.Place;

    public string HowToAdd(string line, string path) => store.HowToAdd(line, path);

    public virtual StoredMedia? Find(string path) => store.Find(path);

    public string? LocalPath(string path) => store.LocalPath(path);

    public virtual Stream Open(string path) => store.Open(path);

    public void Write(string path, Stream content) => store.Write(path, content);

    public void Move(string from, string to) => store.Move(from, to);

    public void Delete(string path) => store.Delete(path);

    public virtual IEnumerable<string> Files(string folder) => store.Files(folder);

    public IEnumerable<string> Folders() => store.Folders();

    public void ForgetUnfinished(DateTimeOffset before) => store.ForgetUnfinished(before);
}
