using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.Media.Workers;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaign.UmbracoHost.Tests.Media;

/// <summary>Real workers, shared by all tests of files.</summary>
internal static class TestWorkers
{
    public static FileWorkers All { get; } =
        new(WorkerProgram.Of(typeof(TestWorkers).Assembly), NullLogger<FileWorkers>.Instance);

    /// <summary>What the officer is told of an upload that is let in.</summary>
    public static async Task<string?> LossAsync(string name, byte[] content)
    {
        await using var admitted = await CheckAsync(name, content);
        return admitted.Loss;
    }

    private static Task<Admitted> CheckAsync(string name, byte[] content) =>
        new UploadCheck(All, new(new NoFileScripts(), NullLogger<PlayingTime>.Instance)).AdmitAsync(
            name,
            new MemoryStream(content),
            content.Length,
            default
        );

    /// <summary>What is stored of an upload.</summary>
    public static async Task<byte[]> AdmitAsync(string name, byte[] content)
    {
        await using var admitted = await CheckAsync(name, content);
        using var copy = new MemoryStream();
        await admitted.Content.CopyToAsync(copy);
        return copy.ToArray();
    }
}
