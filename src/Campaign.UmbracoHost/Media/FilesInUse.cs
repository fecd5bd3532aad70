namespace Campaign.UmbracoHost.Media;

/// <summary>Knows which uploaded files the public pages refer to. The application supplies it.</summary>
public interface IFilesInUse
{
    /// <summary>Whether something published refers to a file in this folder of the media store.</summary>
    /// <param name="folder">Name of the folder, unguessable and unique.</param>
    bool Refers(string folder);

    /// <summary>Returns when something was published or withdrawn.</summary>
    Task ChangedAsync(CancellationToken cancel);
}

/// <summary>Stands in where nothing is published from here.</summary>
internal sealed class NoFilesInUse : IFilesInUse
{
    public bool Refers(string folder) => false;

    public Task ChangedAsync(CancellationToken cancel) => Task.Delay(Timeout.Infinite, cancel);
}
