namespace Campaign.UmbracoHost.MediaStorage;

/// <summary>
/// Where uploaded files are: one folder or one bucket for all nodes. Paths have slashes and begin at its root. A folder
/// is there as long as it has files. A path's content never changes; what replaces a file has another path.
/// </summary>
public interface IMediaStore
{
    /// <summary>What it is, for whoever runs the site: "the folder …", "the bucket …".</summary>
    string Place { get; }

    /// <summary>How somebody adds a line to a small file in it, for messages.</summary>
    string HowToAdd(string line, string path);

    /// <summary>A file; null when it is not there. What another node did is seen within seconds.</summary>
    StoredMedia? Find(string path);

    /// <summary>The path of its content on this machine's disk, to be read only; null when it is not there.</summary>
    string? LocalPath(string path);

    /// <summary>Its content, from the beginning.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    Stream Open(string path);

    /// <summary>Puts a file there, whole or not at all, in the place of one that may be there.</summary>
    void Write(string path, Stream content);

    /// <summary>Gives a file another path, in the place of one that may be there.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    void Move(string from, string to);

    /// <summary>Deletes a file, if it is there.</summary>
    void Delete(string path);

    /// <summary>The paths of all files in a folder and in those below it; all there are for an empty path.</summary>
    IEnumerable<string> Files(string folder);

    /// <summary>The names of the folders at its root.</summary>
    IEnumerable<string> Folders();

    /// <summary>Deletes what processes that were killed left half written before some time.</summary>
    void ForgetUnfinished(DateTimeOffset before);
}

/// <summary>What is known about a file without reading it.</summary>
/// <param name="Bytes">Its length.</param>
/// <param name="Written">When it was written, in whole seconds.</param>
public sealed record StoredMedia(long Bytes, DateTimeOffset Written);
