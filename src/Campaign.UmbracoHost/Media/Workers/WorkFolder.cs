namespace Campaign.UmbracoHost.Media.Workers;

/// <summary>
/// A folder for one file and what becomes of it. Only this account may look into it, and it is deleted when it is
/// disposed.
/// </summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("upload-");

    public string Input => Path.Combine(_folder.FullName, "in");

    public string Output => Path.Combine(_folder.FullName, "out");

    /// <summary>Stores what is to be read.</summary>
    public async Task FillAsync(Stream content, CancellationToken cancel)
    {
        await using var file = File.Create(Input);
        await content.CopyToAsync(file, cancel);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
