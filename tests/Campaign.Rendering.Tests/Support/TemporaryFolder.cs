namespace Campaign.Rendering.Tests.Support;

/// <summary>A folder for one test, deleted afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("campaign-rendering-").FullName;

    public void Dispose() => Scratch.Delete(Path);
}
